package org.interphase.study.catalogue;

import java.util.Locale;

/// What a study must match; an empty text matches all. Case does not count.
///
/// @param text words that must all occur somewhere: title, folder, samples, materials, verdicts
/// @param material part of a cathode's or an electrolyte's name or formula
/// @param coating part of a coating's name
/// @param technique such as `cycling`
public record CatalogueQuery(String text, String material, String coating, String technique) {
    /// Longest query: what lies beyond is cut off.
    private static final int LONGEST = 200;

    public CatalogueQuery {
        text = folded(text);
        material = folded(material);
        coating = folded(coating);
        technique = folded(technique);
    }

    public static CatalogueQuery all() {
        return new CatalogueQuery("", "", "", "");
    }

    public static CatalogueQuery text(String text) {
        return new CatalogueQuery(text, "", "", "");
    }

    static String folded(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.strip().toLowerCase(Locale.ROOT);
    }
}
