package org.interphase.study.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.InputException;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Probe;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.verdict.Case;
import org.interphase.study.verdict.Judgement;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

/// An audit of given findings: printed ones together with those of files.
class AuditOfFindingsTest {
    private static Manifest manifest() throws InputException {
        return ManifestReader.read(
                StudyFolder.open(ReferenceFolder.repositoryRoot().resolve("studies/sc-nmc532-lgps-lnto")));
    }

    private static Finding oxygenated(String sample, double value, Origin origin) {
        return new Finding(
                Observable.OXYGENATED_SULFUR_FRACTION,
                sample,
                "cell 1",
                State.of(StateAxis.CYCLE, 300),
                FindingValue.of(Measured.of(value, 0.5)),
                origin,
                "fit",
                Probe.unspecified(),
                List.of(new Source.Stated("test")));
    }

    private static Judgement judged(Manifest manifest, List<Finding> more) {
        List<Finding> all = new ArrayList<>(manifest.published());
        all.addAll(more);
        return Audit.of("b", manifest, all).judgement().orElseThrow();
    }

    private static List<Finding> worse(Origin origin) {
        return List.of(oxygenated("bare", 10, origin), oxygenated("coated", 30, origin));
    }

    @Test
    void measuredFindingsJoinThePrintedOnes() throws InputException {
        Manifest manifest = manifest();
        double printed = judged(manifest, List.of()).of(Mechanism.OXYGEN_LOSS).probability();
        Judgement both = judged(manifest, worse(Origin.MEASURED));
        assertThat(both.of(Mechanism.OXYGEN_LOSS).probability()).isLessThan(printed);
        assertThat(both.about()).isEqualTo(Case.Kind.REAL);
    }

    @Test
    void besideMeasuredFindingsSimulatedOnesDoNotCount() throws InputException {
        Manifest manifest = manifest();
        List<Finding> mixed = new ArrayList<>(worse(Origin.MEASURED));
        Judgement measured = judged(manifest, mixed);
        mixed.addAll(List.of(oxygenated("bare", 40, Origin.SIMULATED), oxygenated("coated", 1, Origin.SIMULATED)));
        Judgement both = judged(manifest, mixed);
        assertThat(both.of(Mechanism.OXYGEN_LOSS).probability())
                .isEqualTo(measured.of(Mechanism.OXYGEN_LOSS).probability());
        assertThat(both.notCounted()).containsValue("simulated");
    }

    /// What is printed is of real cells: files that are simulated move no verdict on them.
    @Test
    void besidePrintedFindingsSimulatedOnesDoNotCount() throws InputException {
        Manifest manifest = manifest();
        double printed = judged(manifest, List.of()).of(Mechanism.OXYGEN_LOSS).probability();
        Judgement judgement = judged(manifest, worse(Origin.SIMULATED));
        assertThat(judgement.about()).isEqualTo(Case.Kind.REAL);
        assertThat(judgement.of(Mechanism.OXYGEN_LOSS).probability()).isEqualTo(printed);
        assertThat(judgement.notCounted()).containsValue("simulated");
    }

    @Test
    void aVerdictFromSimulatedFilesAloneIsAboutTheSimulatedCellsAndSaysSo() throws InputException {
        Judgement judgement =
                Audit.of("b", manifest(), worse(Origin.SIMULATED)).judgement().orElseThrow();
        assertThat(judgement.about()).isEqualTo(Case.Kind.SIMULATED);
        assertThat(judgement.warnings()).anyMatch(w -> w.contains("simulated cells"));
        assertThat(judgement.of(Mechanism.OXYGEN_LOSS).probability()).isLessThan(0.5);
    }
}
