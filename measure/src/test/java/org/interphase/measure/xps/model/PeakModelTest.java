package org.interphase.measure.xps.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.Background;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.measure.xps.shape.LineShape;
import org.junit.jupiter.api.Test;

class PeakModelTest {
    private static final Position AT = Position.free(161.6, 0.4);
    private static final Width WIDTH = Width.inGroup(1.2, "main");
    private static final Area AREA = new Area.Free(100);

    private static Component component(String name, Position position, Width width, Area area)
            throws XpsRefusedException {
        return new Component(name, Envelope.of("2p", 1.18), position, width, area);
    }

    private static PeakModel model(Component... components) throws XpsRefusedException {
        return PeakModel.of(
                new PeakModel.Range(157, 173),
                Background.of("active-shirley"),
                5,
                LineShape.of("GL(30)"),
                List.of(components));
    }

    private static void refused(String part, Component... components) {
        assertThatThrownBy(() -> model(components))
                .isInstanceOf(XpsRefusedException.class)
                .hasMessageContaining(part);
    }

    @Test
    void tiesBecomeSumsAndMultiplesOfFreeParameters() throws XpsRefusedException {
        PeakModel model = model(
                component("Sox", new Position.Tied("PS4", 1.2, 2.4), WIDTH, AREA),
                component("PS4", AT, WIDTH, AREA),
                component("far", Position.tied("Sox", 3), WIDTH, new Area.Ratio("half", 3)),
                component("half", Position.tied("PS4", -1.4), Width.of(1.5), new Area.Ratio("PS4", 0.5)));
        assertThat(model.layout().parameters().stream().map(ModelParameter::name))
                .containsExactly(
                        "background.b0",
                        "background.k",
                        "PS4.position",
                        "Sox.position",
                        "main.fwhm",
                        "Sox.area",
                        "PS4.area",
                        "half.fwhm");
        Layout.Place far = model.layout().places().get(2);
        assertThat(far.positionTerms()).containsExactly(2, 3);
        assertThat(far.positionConstant_eV()).isEqualTo(3);
        assertThat(far.area()).isEqualTo(6);
        assertThat(far.areaFactor()).isEqualTo(1.5);
        assertThat(model.without("far").components()).hasSize(3);
        assertThatThrownBy(() -> model.without("PS4")).hasMessageContaining("tied to 'PS4'");
    }

    @Test
    void contradictionsAreRefusedInOneSentence() throws XpsRefusedException {
        Component good = component("PS4", AT, WIDTH, AREA);
        refused("called 'PS4'", good, good);
        refused("tied to 'SO9'", component("a", Position.tied("SO9", 1), WIDTH, AREA));
        refused("area of a is tied to 'SO9'", component("a", AT, WIDTH, new Area.Ratio("SO9", 1)));
        refused(
                "circle: a → b → a",
                component("a", Position.tied("b", 1), WIDTH, AREA),
                component("b", Position.tied("a", -1), WIDTH, AREA));
        refused("circle: a → a", component("a", AT, WIDTH, new Area.Ratio("a", 1)));
        refused("outside the region", component("a", Position.free(184.8, 1), WIDTH, AREA));
        refused("outside the region", good, component("a", Position.tied("PS4", 30), WIDTH, AREA));
        refused("positive range", component("a", Position.free(160, 0), WIDTH, AREA));
        refused("must be positive; found -1", good, component("a", AT, WIDTH, new Area.Ratio("PS4", -1)));
        refused("start above 0", component("a", AT, WIDTH, new Area.Free(0)));
        refused("have one width", good, component("a", AT, Width.inGroup(1.3, "main"), AREA));
        refused("must lie within its limits", component("a", AT, Width.of(-1), AREA));
        refused("name of a component", good, component("a", AT, Width.inGroup(1, "PS4"), AREA));
        refused(
                "contradicts its limits",
                component("a", new Position.Free(161.6, 0.4, Optional.of(new Prior(163, 0.1))), WIDTH, AREA));
        refused(
                "no doublet",
                new Component("a", Envelope.singlet(), AT, Width.of(1).withSecond(2), AREA));
        refused("lower to a higher number", good, component("a", new Position.Tied("PS4", 2.4, 1.2), WIDTH, AREA));
        refused("is named with letters", component("a b", AT, WIDTH, AREA));
        assertThatThrownBy(() -> PeakModel.of(
                        new PeakModel.Range(157, 173),
                        Background.of("linear"),
                        5,
                        LineShape.of("GL(30)"),
                        List.of(good),
                        EnumSet.of(Kind.POSITION),
                        Set.of("PS4.be")))
                .hasMessageContaining("called 'PS4.be'");
    }

    @Test
    void branchingFollowsTheMultiplicities() throws XpsRefusedException {
        assertThat(Envelope.of("2p", 1.18).lines().get(0).share()).isEqualTo(2.0 / 3);
        assertThat(Envelope.of("d", 2.7).lines().get(0).share()).isEqualTo(3.0 / 5);
        assertThat(Envelope.of("4f", 1.9).lines().get(1).share()).isEqualTo(3.0 / 7);
        assertThat(Envelope.of("1s", 0).lines()).hasSize(1);
        assertThatThrownBy(() -> Envelope.of("2g", 1)).hasMessageContaining("found '2g'");
        assertThatThrownBy(() -> Envelope.of("2p", 0)).hasMessageContaining("needs a splitting");
        Envelope group = Envelope.group("Mn(III)", List.of(0.0, 1.1), List.of(30.0, 10.0), List.of(1.0, 1.2));
        assertThat(group.lines().get(1).share()).isEqualTo(0.25);
        assertThatThrownBy(() -> Envelope.group("x", List.of(0.0), List.of(0.0), List.of(1.0)))
                .hasMessageContaining("no positive weight");
    }
}
