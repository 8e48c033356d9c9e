package org.interphase.cell.mechanism;

import java.util.Arrays;
import org.interphase.cell.description.ContactClasses;

/// What changes slowly in a cell: connection and contact, films, for each site: the particles of one contact
/// class in one volume of the electrode. Held fixed over a time step of the fast equations and brought up to
/// date after it. Mutable; belongs to one simulation.
///
/// Arrays are indexed by site, `class · volumes + volume` (volume `0` at the separator); those of films by
/// `patch · sites + site`. With two patches, patch 0 is coated and patch 1 is not; with one, it stands for the
/// whole area.
public final class SlowStates {
    private final int volumes;
    private final int sites;
    private final ContactClasses classes;
    private final int patches;

    /// Fraction of the oxide that takes part, 0 to 1, per site.
    public final double[] connected;

    /// Fraction of a connected particle's area in contact with the electrolyte, 0 to 1, per site.
    public final double[] contact;

    /// Thickness of the reacted layer in m, per patch and site.
    public final double[] reacted;

    /// Thickness of the rock-salt layer in m, per patch and site.
    public final double[] rockSalt;

    /// Oxygen lost in mol m⁻² of particle area, per patch and site.
    public final double[] oxygenLost;

    /// Oxidised electrolyte on the oxide, in C m⁻² of particle area.
    public final OxidisedLayer onOxide;

    /// The same on carbon and on the current collector, in C m⁻² of each.
    public final OxidisedLayer onCarbon;

    public final OxidisedLayer onCollector;

    /// Arrays of [#onOxide].
    public final double[] oxidised;

    public final double[] reversible;

    public final double[] sulfide;

    /// Film resistance in Ω m² of contacted particle area that a measured resistance leaves unexplained, per
    /// site.
    public final double[] rest;

    public SlowStates(int volumes, int patches, ContactClasses classes, double contactFraction) {
        this.volumes = volumes;
        this.sites = classes.count() * volumes;
        this.classes = classes;
        this.patches = patches;
        this.connected = new double[sites];
        this.contact = new double[sites];
        this.reacted = new double[patches * sites];
        this.rockSalt = new double[patches * sites];
        this.oxygenLost = new double[patches * sites];
        this.onOxide = new OxidisedLayer(sites);
        this.onCarbon = new OxidisedLayer(sites);
        this.onCollector = new OxidisedLayer(sites);
        this.oxidised = onOxide.oxidised;
        this.reversible = onOxide.reversible;
        this.sulfide = onOxide.sulfide;
        this.rest = new double[sites];
        Arrays.fill(connected, 1);
        for (int i = 0; i < sites; i++) {
            contact[i] = touching(i) * contactFraction;
        }
    }

    public int volumes() {
        return volumes;
    }

    public int sites() {
        return sites;
    }

    public int patches() {
        return patches;
    }

    /// Index of a patch at one site.
    public int at(int patch, int site) {
        return patch * sites + site;
    }

    /// The volume of the electrode in which a site lies.
    public int volume(int site) {
        return site % volumes;
    }

    /// Share of a site's class in the oxide.
    public double share(int site) {
        return classes.share(site / volumes);
    }

    /// Factor of a site's class on the contacted fraction of the particles' area.
    public double touching(int site) {
        return classes.contact(site / volumes);
    }

    /// Factor of a site's class on the loss of contact.
    public double losing(int site) {
        return classes.lossFactor(site / volumes);
    }

    /// Mean over the electrode, whose volumes are equal, and over the classes by their shares.
    public double mean(double[] perSite) {
        double sum = 0;
        for (int i = 0; i < perSite.length; i++) {
            sum += share(i) * perSite[i];
        }
        return sum / volumes;
    }

    /// Mean over one contact class.
    public double mean(int ofClass, double[] perSite) {
        double sum = 0;
        for (int i = ofClass * volumes; i < (ofClass + 1) * volumes; i++) {
            sum += perSite[i];
        }
        return sum / volumes;
    }

    public int classes() {
        return classes.count();
    }
}
