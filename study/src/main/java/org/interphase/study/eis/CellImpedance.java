package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.Origin;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.data.State;
import org.interphase.measure.eis.arc.ArcAssignment;
import org.interphase.measure.eis.arc.ArcOrigin;
import org.interphase.measure.eis.fit.JointFit;
import org.interphase.quantity.Estimates;
import org.interphase.quantity.Measured;

/// The spectra of one cell in the order of the manifest, with what its arcs are.
///
/// @param sample that the cell is made of
/// @param cell name of the physical cell
/// @param spectra at least one
/// @param arcs of the first sound spectrum, with what they can be; empty without one
/// @param interfaceNames resistances that are counted as the cathode's interface
/// @param assigned whether the manifest names them
/// @param electrolyteNames resistances that are counted as the electrolyte's, of a sample that is the
///     electrolyte alone
/// @param joint all sound spectra fitted at once, where the manifest names parameters that they share
/// @param warnings of readers and analyses
public record CellImpedance(
        Sample sample,
        String cell,
        List<CellSpectrum> spectra,
        List<ArcAssignment> arcs,
        List<String> interfaceNames,
        boolean assigned,
        List<String> electrolyteNames,
        Optional<JointFit> joint,
        Origin origin,
        List<String> warnings) {
    public CellImpedance {
        spectra = List.copyOf(spectra);
        arcs = List.copyOf(arcs);
        interfaceNames = List.copyOf(interfaceNames);
        electrolyteNames = List.copyOf(electrolyteNames);
        warnings = List.copyOf(warnings);
    }

    /// The same with other resistances as the cathode's interface.
    CellImpedance with(List<String> names, List<String> otherWarnings) {
        return new CellImpedance(
                sample, cell, spectra, arcs, names, assigned, electrolyteNames, joint, origin, otherWarnings);
    }

    /// Title for a legend: the sample's, with the cell where there are several.
    public String title(boolean several) {
        return several ? sample.title() + ", cell " + cell : sample.title();
    }

    /// Whether it is a cell of the comparison, with a cathode.
    public boolean hasCathode() {
        return sample.role() == Role.BARE || sample.role() == Role.COATED;
    }

    /// Those that may give findings.
    public List<CellSpectrum> sound() {
        return spectra.stream().filter(CellSpectrum::isSound).toList();
    }

    public OptionalDouble area_cm2() {
        return sample.property(SampleProperty.ELECTRODE_AREA)
                .map(p -> OptionalDouble.of(p.inUnit()))
                .orElse(OptionalDouble.empty());
    }

    /// Sum of some resistances in every sound spectrum, in Ω, with the covariance that a joint fit gives them; spectra
    /// that were fitted one by one have none.
    ///
    /// @param names of resistances, at least one
    public Estimates sums(List<String> names) {
        String[] members = names.toArray(String[]::new);
        if (joint.isPresent()) {
            return joint.get().sums(members);
        }
        List<String> spectra = new ArrayList<>();
        List<Measured> sums = new ArrayList<>();
        for (CellSpectrum spectrum : sound()) {
            spectra.add("spectrum " + (spectra.size() + 1));
            sums.add(spectrum.fit().orElseThrow().sum(members));
        }
        Estimates estimates = Estimates.independent(
                spectra,
                sums.stream().mapToDouble(Measured::value).toArray(),
                sums.stream()
                        .mapToDouble(m -> Double.isFinite(m.u()) ? m.u() : 0)
                        .toArray());
        for (int i = 0; i < sums.size(); i++) {
            if (!Double.isFinite(sums.get(i).u())) {
                estimates = estimates.withoutUncertainty(i, "the spectrum does not determine it");
            }
        }
        return estimates;
    }

    /// Whether part of the counted resistance may belong to the counter electrode.
    public boolean mayHoldCounterElectrode() {
        return !assigned
                && arcs.stream()
                        .filter(a -> interfaceNames.contains(a.arc().name()))
                        .anyMatch(a -> a.mayBe(ArcOrigin.COUNTER_ELECTRODE));
    }

    /// Spectra of equal state together, in order: repeats.
    public List<List<CellSpectrum>> repeats() {
        List<List<CellSpectrum>> groups = new ArrayList<>();
        for (CellSpectrum spectrum : sound()) {
            groups.stream()
                    .filter(g -> g.getFirst().state().equals(spectrum.state()))
                    .findFirst()
                    .ifPresentOrElse(g -> g.add(spectrum), () -> groups.add(new ArrayList<>(List.of(spectrum))));
        }
        return List.copyOf(groups);
    }

    /// The states in order, each once.
    public List<State> states() {
        return repeats().stream().map(g -> g.getFirst().state()).toList();
    }
}
