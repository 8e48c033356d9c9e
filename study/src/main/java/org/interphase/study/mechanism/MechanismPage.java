package org.interphase.study.mechanism;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.interphase.data.Observable;
import org.interphase.quantity.Source;

/// The page on mechanisms, written from what the program uses.
public final class MechanismPage {
    private MechanismPage() {}

    /// Markdown: one section for each mechanism.
    public static String markdown() {
        return Mechanisms.cards().stream().map(MechanismPage::section).collect(Collectors.joining("\n"));
    }

    private static String section(MechanismCard card) {
        Mechanism mechanism = card.mechanism();
        StringBuilder page = new StringBuilder();
        page.append("## `%s`: %s\n\n".formatted(mechanism.id(), mechanism.title()));
        page.append(card.statement()).append("\n\n");
        page.append("Acts %s. \"Suppressed\" says: %s.\n\n"
                .formatted(mechanism.seat().words(), mechanism.seat().suppressed()));
        page.append("| law in time | from cycle to cycle | in potential | in thickness | zone | seen by |\n");
        page.append("|---|---|---|---|---|---|\n");
        MechanismCard.Laws laws = card.laws();
        page.append("| %s | %s | %s | %s | %s nm | %s |\n\n"
                .formatted(
                        laws.time(),
                        laws.cycle(),
                        laws.potential(),
                        laws.thickness(),
                        Math.round(card.reach().depth_nm()),
                        card.reach().seenBy()));
        page.append("| moves | direction | law | when | weight | source |\n|---|---|---|---|---|---|\n");
        for (Link link : Mechanisms.links()) {
            if (link.mechanism() == mechanism) {
                page.append(row(link));
            }
        }
        page.append("\nLeaves alone: %s.\n\n".formatted(titles(card.untouched())));
        page.append("Sources:\n");
        card.sources().forEach(s -> page.append("- ").append(words(s)).append('\n'));
        return page.toString();
    }

    private static String row(Link link) {
        String phases = link.phases().stream().sorted().map(Phase::words).collect(Collectors.joining("; "));
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        link.observable().title(),
                        link.sense() == Link.Sense.RISES ? "rises" : "falls",
                        link.course().words(),
                        phases,
                        Double.toString(link.weight()).replaceFirst("\\.0$", ""),
                        words(link.source()).replace("|", "\\|"));
    }

    private static String titles(Set<Observable> observables) {
        List<Observable> sorted =
                observables.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.stream().map(Observable::title).collect(Collectors.joining(", "));
    }

    private static String words(Source source) {
        return switch (source) {
            case Source.Paper p -> p.work() + ", " + p.locator();
            case Source.Measurement m -> "measured: " + m.file();
            case Source.Fit f -> "derived: " + f.name();
            case Source.Database d -> d.name() + ": " + d.entry();
            case Source.Stated s -> "stated: " + s.place();
            case Source.Assumed a -> "assumed: " + a.reason();
        };
    }
}
