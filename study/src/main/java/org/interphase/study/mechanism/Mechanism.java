package org.interphase.study.mechanism;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The ways in which the cathode side of a sulfide cell degrades, and the ways in which a coating itself costs.
/// What each moves is in [Mechanisms].
public enum Mechanism {
    CONTACT_REACTION("reaction of active material and electrolyte in contact", Seat.AT_COATED_SURFACE),
    SE_OXIDATION_AT_CAM("electrochemical oxidation of the electrolyte at the active material", Seat.AT_COATED_SURFACE),
    SE_OXIDATION_AT_CARBON("electrochemical oxidation of the electrolyte at carbon", Seat.ELSEWHERE),
    SE_OXIDATION_AT_COLLECTOR("electrochemical oxidation of the electrolyte at the collector", Seat.ELSEWHERE),
    REVERSIBLE_OXIDATION("oxidation of the electrolyte on charge, Li₂S on discharge", Seat.AT_COATED_SURFACE),
    OXYGEN_LOSS("oxygen loss with reconstruction of the surface", Seat.AT_COATED_SURFACE),
    INTERDIFFUSION("interdiffusion of sulfur and transition metals", Seat.AT_COATED_SURFACE),
    SPACE_CHARGE("lithium-depleted space charge in the electrolyte", Seat.AT_COATED_SURFACE),
    CONTACT_LOSS("contact loss and cracking", Seat.AT_COATED_SURFACE),
    COUNTER_ELECTRODE_GROWTH("growth of an interphase at the counter electrode", Seat.ELSEWHERE),
    COATING_ELECTROLYTE_REACTION("reaction of coating and electrolyte", Seat.BROUGHT_BY_COATING),
    COATING_CONSUMPTION("consumption, abrasion or decomposition of the coating", Seat.BROUGHT_BY_COATING),
    ELECTRONIC_ISOLATION("electronic isolation of active material by the coating", Seat.BROUGHT_BY_COATING),
    IONIC_BLOCKING("ionic blocking by the coating", Seat.BROUGHT_BY_COATING);

    private final String title;
    private final Seat seat;

    Mechanism(String title, Seat seat) {
        this.title = title;
        this.seat = seat;
    }

    /// Stable identifier in results and manifests, such as `se-oxidation-at-cam`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public Seat seat() {
        return seat;
    }

    public boolean isBroughtByCoating() {
        return seat == Seat.BROUGHT_BY_COATING;
    }

    /// @param id in any case
    public static Optional<Mechanism> named(String id) {
        return Arrays.stream(values()).filter(m -> m.id().equalsIgnoreCase(id)).findFirst();
    }
}
