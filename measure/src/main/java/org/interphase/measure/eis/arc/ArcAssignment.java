package org.interphase.measure.eis.arc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an arc is, as far as the evidence tells. No vote is taken: an origin is assigned when nothing else is left.
///
/// @param arc the arc
/// @param possible origins that no evidence excludes; empty where pieces of evidence contradict each other
/// @param evidence in the order in which it was given
public record ArcAssignment(Arc arc, Set<ArcOrigin> possible, List<ArcEvidence> evidence) {
    public ArcAssignment {
        possible = possible.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(possible));
        evidence = List.copyOf(evidence);
    }

    public static ArcAssignment of(Arc arc, List<ArcEvidence> evidence) {
        Set<ArcOrigin> possible = EnumSet.allOf(ArcOrigin.class);
        evidence.forEach(e -> possible.retainAll(e.possible()));
        return new ArcAssignment(arc, possible, evidence);
    }

    /// The origin, where only one is left; empty means not assignable.
    public Optional<ArcOrigin> origin() {
        return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
    }

    /// Whether it may be of the cathode's interface, alone or together with others.
    public boolean mayBe(ArcOrigin origin) {
        return possible.contains(origin);
    }

    /// In one sentence.
    public String words() {
        List<String> because = new ArrayList<>();
        evidence.forEach(e -> because.add(e.words()));
        String reasons = because.isEmpty() ? "" : " (" + String.join("; ", because) + ")";
        if (possible.isEmpty()) {
            return arc.name() + " is not assignable: the evidence contradicts itself" + reasons;
        }
        return origin().map(o -> arc.name() + " is " + o.words() + reasons)
                .orElseGet(() -> arc.name() + " is not assignable: it may be "
                        + possible.stream().map(ArcOrigin::words).collect(Collectors.joining(", or ")) + reasons);
    }
}
