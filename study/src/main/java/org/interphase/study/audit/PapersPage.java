package org.interphase.study.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.interphase.study.cell.PaperTable;

/// `docs/papers.md`: every figure panel and table of the three papers, and what this product does with it.
public final class PapersPage {
    private static final Map<String, String> PAPERS = Map.of(
            "nmc811-lgps-linbox", "NMC811 | Li10GeP2S12 | In, LiNbOx by atomic layer deposition",
            "sc-nmc532-lgps-lnto", "Single-crystal NMC532 | Li10GeP2S12 | In(Li), LiNb0.5Ta0.5O3",
            "ncm622-li6ps5cl", "NCM622 | Li6PS5Cl | Li4Ti5O12, Li2CO3/LiNbO3");
    private static final int COLUMNS = 7;

    private static final Map<String, String> MODEL = Map.of(
            "sc-nmc532-lgps-lnto",
            "**Bare.** At the assumed 0.785 cm² the 1400 Ω as a constant resistance leave 173.5 mAh/g, not 76.0. The"
                    + " statement flips at 3.44 cm² (`cell fit cells/nmc532-lgps-bare.yaml --data"
                    + " studies/sc-nmc532-lgps-lnto --beside cells/nmc532-lgps-lnto.yaml` prints all of this, and that the"
                    + " coated cell's rate test asks for 0.60 ± 0.04 cm²); on that area the coated cell's 248 Ω would leave nothing at"
                    + " 1C, where 104.7 mAh/g were measured: its rate test excludes it. Two readings remain: oxide out of"
                    + " reach, which the cell file assumes, or a resistance that grows during the first charge. The model"
                    + " cannot tell them apart.",
            "ncm622-li6ps5cl",
            "**Efficiency.** It was not fitted. A particle that is lost holds the lithium that it has: lost charged, it"
                    + " takes its charge with it, and efficiency is one less the fade per cycle. Lost discharged it would"
                    + " cost capacity and no efficiency: the last two rows, with the same numbers, are computed with"
                    + " `contact-loss-discharged` and miss 99.5 and 99.0 % by 0.5 and 1.0. That is nearly an identity: it"
                    + " says when capacity is lost, not by what.",
            "nmc811-lgps-linbox",
            "**5 nm best is a hypothesis of this model**, not a result: ionic resistance is far too small to make 10 nm"
                    + " worse than 5 nm, and without the electronic contact term the thickest coating is best. Rate, window"
                    + " and loading are not in the paper's text.");

    private PapersPage() {}

    /// One panel.
    ///
    /// @param paper name of the study
    /// @param panel such as `Figure 2c` or `Table S1`
    /// @param command that reproduces or tests it, empty where none does
    /// @param state `tested` (by the named test, on the printed numbers), `command` (the command does it on
    ///     files that are not public), `planned` (no command yet), `not possible`
    /// @param test class that tests it, empty where none does
    public record Panel(
            String paper, String panel, String shows, String command, String state, String test, String remark) {}

    /// All panels, in the order of the papers.
    public static List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        for (String line : lines().subList(1, lines().size())) {
            String[] cells = line.split("\t", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalStateException("a line of panels.tsv has " + cells.length + " cells: " + line);
            }
            List<String> names = cells[1].startsWith("Table") || cells[1].contains("(")
                    ? List.of(cells[1])
                    : List.of(cells[1].split(" "));
            for (String name : names) {
                String title = name.startsWith("Table") ? name : "Figure " + name;
                panels.add(new Panel(cells[0], title, cells[2], cells[3], cells[4], cells[5], cells[6]));
            }
        }
        return List.copyOf(panels);
    }

    /// The page.
    public static String markdown() {
        StringBuilder page = new StringBuilder("# The three papers, panel by panel\n\n");
        page.append(
                        "Made by the program; a test compares. *tested*: what the text prints of the panel (numbers, or only")
                .append(
                        " directions) is in the study, enters the audit, and the named test holds it; the figure itself is")
                .append(" not reproduced. *command*: the command does this on files, but the paper's are not public.")
                .append(" *planned*: no command yet. *not possible*: and why.\n\n");
        page.append("| state | panels |\n|---|---|\n");
        for (String state : List.of("tested", "command", "planned", "not possible")) {
            long n = panels().stream().filter(p -> p.state().equals(state)).count();
            page.append("| ").append(state).append(" | ").append(n).append(" |\n");
        }
        String paper = "";
        for (Panel panel : panels()) {
            if (!panel.paper().equals(paper)) {
                paper = panel.paper();
                page.append("\n## ")
                        .append(PAPERS.getOrDefault(paper, paper).replace("|", "\\|"))
                        .append("\n\nStudy `studies/")
                        .append(paper)
                        .append("`.\n\n")
                        .append("| panel | shows | command | state | remark |\n|---|---|---|---|---|\n");
            }
            page.append("| ")
                    .append(panel.panel())
                    .append(" | ")
                    .append(cell(panel.shows()))
                    .append(" | ")
                    .append(panel.command().isEmpty() ? "" : "`" + panel.command() + "`")
                    .append(" | ")
                    .append(panel.state())
                    .append(panel.test().isEmpty() ? "" : " (" + panel.test() + ")")
                    .append(" | ")
                    .append(cell(panel.remark()))
                    .append(" |\n");
        }
        return page.append(model()).toString();
    }

    private static String model() {
        StringBuilder page = new StringBuilder("\n# The cell model beside the papers\n\n")
                .append(
                        "Capacities in mAh/g. Everything in the column *model* is simulated, printed by the command beside")
                .append(
                        " it (a test runs each of them), and enters no verdict. What is fitted and what it rests on stands")
                .append(
                        " with each number; `cell fit` says which numbers the data fix, and [cell.md](cell.md) what the")
                .append(" mechanisms are.\n");
        panels().stream()
                .map(Panel::paper)
                .distinct()
                .forEach(study -> page.append("\n## ")
                        .append(PAPERS.getOrDefault(study, study).replace("|", "\\|"))
                        .append(", simulated\n\n")
                        .append(PaperTable.markdown(study))
                        .append('\n')
                        .append(MODEL.getOrDefault(study, ""))
                        .append('\n'));
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static List<String> lines() {
        try (InputStream in = PapersPage.class.getResourceAsStream("panels.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks panels.tsv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException("the jar's panels.tsv cannot be read", e);
        }
    }
}
