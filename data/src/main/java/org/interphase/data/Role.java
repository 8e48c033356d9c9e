package org.interphase.data;

/// What a sample stands for in a comparison. Evidence by analogy is discounted, so the role is explicit.
public enum Role {
    BARE("bare", "uncoated cathode in the cell under study"),
    COATED("coated", "coated cathode in the cell under study"),
    ELECTROLYTE_REFERENCE("electrolyte reference", "the electrolyte alone"),
    LIQUID_TWIN("liquid twin", "the same cathode in a liquid electrolyte"),
    SYMMETRIC_CELL("symmetric cell", "two equal electrodes"),
    CONTACT_POWDER("contact powder", "powders mixed without cycling"),
    COATED_WAFER("coated wafer", "the coating on a flat substrate");

    private final String word;
    private final String meaning;

    Role(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /// As written in a manifest and in a report.
    public String word() {
        return word;
    }

    public String meaning() {
        return meaning;
    }
}
