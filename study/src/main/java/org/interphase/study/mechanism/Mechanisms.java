package org.interphase.study.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interphase.data.Observable;

/// Everything that is stated about the mechanisms: one card each, and the links from mechanisms to observables.
public final class Mechanisms {
    private static final List<Link> LINKS = Stream.concat(SurfaceLinks.LINKS.stream(), OtherLinks.LINKS.stream())
            .toList();

    private Mechanisms() {}

    /// In the order of [Mechanism].
    public static List<MechanismCard> cards() {
        return CardTable.CARDS;
    }

    public static MechanismCard card(Mechanism mechanism) {
        return CardTable.CARDS.stream()
                .filter(c -> c.mechanism() == mechanism)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a mechanism without a card: " + mechanism.id()));
    }

    public static List<Link> links() {
        return LINKS;
    }

    /// The mechanisms that move an observable in a phase; empty where none is stated.
    public static List<Link> linksTo(Observable observable, Phase phase) {
        return LINKS.stream()
                .filter(l -> l.observable() == observable && l.phases().contains(phase))
                .toList();
    }

    /// Whether an observable goes up or down when damage is done; all mechanisms agree on it.
    public static Optional<Link.Sense> senseOf(Observable observable) {
        return LINKS.stream()
                .filter(l -> l.observable() == observable)
                .map(Link::sense)
                .findFirst();
    }
}
