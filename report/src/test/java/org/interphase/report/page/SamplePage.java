package org.interphase.report.page;

import static org.interphase.report.page.ReportTable.number;
import static org.interphase.report.page.ReportTable.text;

import java.util.List;
import org.interphase.data.Origin;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;
import org.interphase.report.SampleFigures;

/// A report as a study would make it, over made-up numbers.
final class SamplePage {
    private SamplePage() {}

    static ReportPage page() {
        return ReportPage.of(
                        "LiNbOₓ on NMC811 against Li₁₀GeP₂S₁₂",
                        List.of(findings(), cycling(), interphases(), warnings(), assumptions(), methods()))
                .withSubtitle("What a 5 nm coating changes over 50 cycles at 45 °C")
                .by(List.of("A. Author", "B. Author"))
                .withSummary(Prose.of("The coating raises the first discharge capacity by ")
                        .number(Measured.of(17.1, 2.4), "mAh/g")
                        .text(" and cuts the fade to a quarter. The evidence says that the ")
                        .emphasis("contact reaction")
                        .text(" is suppressed; it cannot decide whether oxygen loss is."))
                .withColophon(Block.KeyValues.none()
                        .with("Interphase", "0.1.0")
                        .with("Study", Prose.empty().code("study.yaml"))
                        .with(
                                "bare_C10.mpr",
                                "SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                        .with(
                                "coated_C10.mpr",
                                "SHA-256 60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"));
    }

    private static Section findings() {
        return Section.of(
                "What the coating changed",
                Block.simulated("The curves of this page come from formulas, not from instruments. They show how a"
                        + " report looks and say nothing about a material."),
                Block.paragraph("Each contrast is a difference of two cells or two groups of cells, with the standard"
                        + " uncertainty of the fit, of the electrode area, and of the spread from cell to cell."),
                Block.table(contrasts()),
                Block.figure(SampleFigures.forest()));
    }

    private static ReportTable contrasts() {
        ReportTable table = ReportTable.of(
                        "Contrasts, coated minus bare.",
                        text("Observable"),
                        number("Bare", ""),
                        number("Coated", ""),
                        number("Difference", ""),
                        text("Unit"),
                        number("p", ""))
                .withCaption("One standard uncertainty. p: probability of a difference at least as large if there were"
                        + " none.");
        table = contrast(table, "Discharge capacity, cycle 1", "mAh/g", 0.0021, 171.9, 1.8, 189.0, 1.7, 17.1, 2.4);
        table = contrast(table, "Capacity retention, cycle 50", "%", 1e-5, 76.31, 0.84, 93.24, 0.52, 16.93, 0.99);
        table = contrast(table, "Interfacial resistance", "Ω cm²", 0.0113, 160.2, 9.1, 61.0, 4.4, -99.2, 10.1);
        table = contrast(
                table, "Rate constant of growth", "nm h⁻¹", 0.034, 3.21e-7, 4.2e-8, 8.8e-8, 2.1e-8, -2.33e-7, 4.7e-8);
        return table.row(
                        Cell.text("Sulfate fraction"),
                        Cell.number(14.1, 1.2)
                                .from(Origin.PUBLISHED)
                                .withSource(new Source.Paper("10.1000/example", "Fig. 5b")),
                        Cell.number(Measured.without(4.3, "a single spectrum")),
                        Cell.number(Measured.without(-9.8, "a single spectrum")),
                        Cell.text("%"),
                        Cell.missing("no uncertainty, so no probability"))
                .row(
                        Cell.text("Thickness of the rock-salt layer"),
                        Cell.number(4.1, 0.9),
                        Cell.number(2.6, 1.1).from(Origin.SIMULATED),
                        Cell.number(-1.5, 1.4),
                        Cell.text("nm"),
                        Cell.probability(0.31));
    }

    /// @param numbers value and uncertainty of the bare cell, the coated cell, and their difference
    private static ReportTable contrast(
            ReportTable table, String observable, String unit, double p, double... numbers) {
        return table.row(
                Cell.text(observable),
                Cell.number(numbers[0], numbers[1]),
                Cell.number(numbers[2], numbers[3]),
                Cell.number(numbers[4], numbers[5]),
                Cell.text(unit),
                Cell.probability(p));
    }

    private static Section cycling() {
        return Section.of(
                "Cycling",
                Block.paragraph("The first charge of the bare cell is longer than its discharge by a fifth; the coating"
                        + " halves this loss."),
                Block.figure(SampleFigures.chargeAndDischarge()),
                Block.figure(SampleFigures.cycling()),
                Block.subheading("Incremental capacity"),
                Block.paragraph(Prose.of("Peaks shift by ")
                        .number(Measured.of(0.045, 0.003), "V")
                        .text(" over 50 cycles of the bare cell, by ")
                        .number(Measured.without(0.008, "less than one bin"), "V")
                        .text(" of the coated one.")),
                Block.figure(SampleFigures.differentialCapacity()));
    }

    private static Section interphases() {
        return Section.of(
                "Interphases",
                Block.figure(SampleFigures.impedance()),
                Block.figure(SampleFigures.spectrum()),
                Block.figure(SampleFigures.bars()),
                Block.figure(SampleFigures.heatMap()),
                Block.figure(SampleFigures.histogram()));
    }

    private static Section warnings() {
        return Section.of(
                "Warnings",
                Block.warnings(List.of(
                        Warning.of("One cell of each kind was measured; the spread from cell to cell is taken from"
                                + " the literature."),
                        Warning.note("The mass of active material is that of the manifest."),
                        Warning.refused("eis_07.mpr, byte 4096: expected the end of a module, found 12 bytes."))));
    }

    private static Section assumptions() {
        return Section.of(
                "Assumed numbers",
                new Block.KeyValues(List.of(
                        new Block.KeyValues.Entry(
                                "Cell-to-cell spread", Prose.of("3 % of the capacity: four papers, median")),
                        new Block.KeyValues.Entry("Electrode area", Prose.of("0.785 cm², from the die's diameter")))));
    }

    private static Section methods() {
        return Section.of(
                "Methods",
                Block.items(
                        Prose.of("Capacity: charge of the discharging half cycle over the mass of active material."),
                        Prose.of("Fade: ")
                                .code("1 − (last/first)^(1/intervals)")
                                .text(", per cycle.")),
                Block.details(
                        "How to make this page again",
                        Block.preformatted("interphase run my-study\n# then open\nmy-study/report/index.html")),
                Block.numbered(List.of(Prose.of("A. Author et al., A journal 12, 345 (2020), ")
                        .link("doi:10.1000/example", "https://doi.org/10.1000/example"))));
    }
}
