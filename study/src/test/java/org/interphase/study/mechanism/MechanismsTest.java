package org.interphase.study.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.interphase.data.Observable;
import org.interphase.data.Probe;
import org.interphase.data.Role;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Units;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

class MechanismsTest {
    private static final String BEGIN =
            "<!-- BEGIN GENERATED: what the program uses; renew with -Dinterphase.accept=true -->\n";
    private static final String END = "<!-- END GENERATED -->\n";

    @Test
    void theIdentifiersThatOtherProgramsRelyOnAreThere() {
        List<String> ids = Arrays.stream(Mechanism.values()).map(Mechanism::id).toList();
        assertThat(ids)
                .contains(
                        "contact-reaction",
                        "se-oxidation-at-cam",
                        "se-oxidation-at-carbon",
                        "se-oxidation-at-collector",
                        "oxygen-loss",
                        "interdiffusion",
                        "space-charge",
                        "contact-loss",
                        "electronic-isolation")
                .doesNotHaveDuplicates();
        assertThat(Mechanism.named("Oxygen-Loss")).contains(Mechanism.OXYGEN_LOSS);
        assertThat(Mechanism.named("rust")).isEmpty();
    }

    @Test
    void everyMechanismHasACardAndMovesSomething() {
        assertThat(Mechanisms.cards().stream().map(MechanismCard::mechanism).toList())
                .containsExactly(Mechanism.values());
        for (Mechanism mechanism : Mechanism.values()) {
            assertThat(Mechanisms.links()).as(mechanism.id()).anyMatch(l -> l.mechanism() == mechanism);
            assertThat(Mechanisms.card(mechanism).sources()).as(mechanism.id()).isNotEmpty();
        }
    }

    @Test
    void whatAMechanismMovesItDoesNotLeaveAlone() {
        for (Link link : Mechanisms.links()) {
            assertThat(Mechanisms.card(link.mechanism()).untouched())
                    .as(link.mechanism().id())
                    .doesNotContain(link.observable());
        }
    }

    @Test
    void allMechanismsAgreeWhichWayDamageMovesAnObservable() {
        for (Observable observable : Observable.values()) {
            Set<Link.Sense> senses = Mechanisms.links().stream()
                    .filter(l -> l.observable() == observable)
                    .map(Link::sense)
                    .collect(Collectors.toSet());
            assertThat(senses).as(observable.title()).hasSizeLessThan(2);
        }
    }

    @Test
    void noLinkIsStatedTwice() {
        Set<String> seen = new HashSet<>();
        for (Link link : Mechanisms.links()) {
            for (Phase phase : link.phases()) {
                assertThat(seen.add(link.mechanism() + " " + link.observable() + " " + phase))
                        .as(
                                "%s, %s, %s",
                                link.mechanism().id(), link.observable().title(), phase)
                        .isTrue();
            }
        }
    }

    @Test
    void observablesThatCannotBeEvidenceAreKnown() {
        Set<Observable> linked =
                Mechanisms.links().stream().map(Link::observable).collect(Collectors.toSet());
        Set<Observable> unlinked = EnumSet.allOf(Observable.class);
        unlinked.removeAll(linked);
        assertThat(unlinked)
                .as("moved by no mechanism: properties of materials, or seen by virtual instruments alone so far")
                .isEqualTo(EnumSet.of(
                        Observable.FADE_AS_PRINTED,
                        Observable.MEAN_CHARGE_VOLTAGE,
                        Observable.MEAN_DISCHARGE_VOLTAGE,
                        Observable.DQDV_PEAK_VOLTAGE,
                        Observable.ELECTROLYTE_CONDUCTIVITY,
                        Observable.COATING_CONDUCTIVITY,
                        Observable.COATING_ELECTRONIC_CONDUCTIVITY,
                        Observable.ACTIVATION_ENERGY,
                        Observable.THIOPHOSPHATE_FRACTION,
                        Observable.OXIDISED_PHOSPHORUS_FRACTION,
                        Observable.CARBONATE_FRACTION,
                        Observable.LATTICE_OXYGEN_FRACTION,
                        Observable.THIOPHOSPHATE_POSITION,
                        Observable.THIOPHOSPHATE_WIDTH,
                        Observable.NB_3D_POSITION,
                        Observable.MN_2P_POSITION,
                        Observable.NI_2P_POSITION,
                        Observable.NI_2P_SHIFT,
                        Observable.CO_K_EDGE_SHIFT,
                        Observable.PARTICLE_DIAMETER,
                        Observable.INTERPHASE_THICKNESS,
                        Observable.DISCONNECTED_FRACTION,
                        Observable.LATTICE_PARAMETER_C,
                        Observable.OXYGEN_VACANCY_ENERGY,
                        Observable.OXIDATION_LIMIT,
                        Observable.REDUCTION_LIMIT));
    }

    @Test
    void everyObservableHasAReadableUnitAndOneName() {
        Set<String> names = new HashSet<>();
        for (Observable observable : Observable.values()) {
            assertThat(Units.parse(observable.unit())).as(observable.title()).isPresent();
            assertThat(names.add(observable.title().toLowerCase(Locale.ROOT)))
                    .as(observable.title())
                    .isTrue();
            assertThat(observable.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(Observable.named(observable.id())).contains(observable);
            assertThat(Observable.named(observable.title())).contains(observable);
            assertThat(observable.lowest()).isLessThan(observable.highest());
            assertThat(observable.definition()).isNotBlank();
        }
    }

    @Test
    void phasesFollowFromTheState() {
        Observable fraction = Observable.SULFATE_FRACTION;
        assertThat(Phase.of(fraction, Role.BARE, State.of(StateAxis.CYCLE, 0))).isEqualTo(Phase.CONTACT);
        assertThat(Phase.of(fraction, Role.BARE, State.of(StateAxis.REST_TIME, 72)))
                .isEqualTo(Phase.CONTACT);
        assertThat(Phase.of(fraction, Role.BARE, State.of(StateAxis.CYCLE, 1))).isEqualTo(Phase.FIRST_CYCLE);
        assertThat(Phase.of(fraction, Role.BARE, State.of(StateAxis.POTENTIAL, 4.3)))
                .isEqualTo(Phase.FIRST_CYCLE);
        assertThat(Phase.of(fraction, Role.BARE, State.of(StateAxis.CYCLE, 2).with(StateAxis.REST_TIME, 2)))
                .isEqualTo(Phase.CYCLED);
        assertThat(Phase.of(fraction, Role.CONTACT_POWDER, State.unspecified())).isEqualTo(Phase.CONTACT);
        assertThat(Phase.of(fraction, Role.BARE, State.unspecified())).isEqualTo(Phase.CYCLED);
    }

    @Test
    void lawsDifferInWhatIsThereEarly() {
        assertThat(Course.SELF_LIMITED.earlyPart(1, 200)).isBetween(0.8, 0.9);
        assertThat(Course.PARABOLIC.earlyPart(1, 100)).isEqualTo(0.1);
        assertThat(Course.PER_CYCLE.earlyPart(1, 100)).isEqualTo(0.01);
        assertThat(Course.AT_ONCE.earlyPart(1, 100)).isEqualTo(1);
    }

    @Test
    void aDeepProbeSeesLittleOfAThinZone() {
        Probe fluorescence = new Probe(OptionalDouble.of(4000), OptionalDouble.empty(), "", OptionalDouble.empty());
        MechanismCard.Reach reach =
                Mechanisms.card(Mechanism.SE_OXIDATION_AT_CAM).reach();
        assertThat(reach.partOf(fluorescence)).isEqualTo(10.0 / 4000);
        assertThat(reach.partOf(Probe.unspecified())).isEqualTo(1);
    }

    @Test
    void thePageOnMechanismsIsWhatTheProgramUses() throws IOException {
        Path page = ReferenceFolder.repositoryRoot().resolve("docs/mechanisms.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        String generated = MechanismPage.markdown();
        if (Boolean.getBoolean("interphase.accept")) {
            Files.writeString(page, text.substring(0, begin) + generated + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end)).isEqualTo(generated);
    }
}
