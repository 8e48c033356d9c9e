package org.interphase.study.mechanism;

import java.util.Set;
import org.interphase.data.Observable;
import org.interphase.quantity.Source;

/// One observable that a mechanism moves.
///
/// @param sense which way the observable (its size, where it carries a sign) goes when the mechanism acts
/// @param course by which law from cycle to cycle
/// @param phases when
/// @param weight of this mechanism among the sources of the observable: 1 where nothing is known, otherwise the ratio
///     of reacting areas or of resistances that the source gives
/// @param source who says that the mechanism moves the observable
public record Link(
        Mechanism mechanism,
        Observable observable,
        Sense sense,
        Course course,
        Set<Phase> phases,
        double weight,
        Source source) {
    public Link {
        phases = Set.copyOf(phases);
    }

    /// Which way an observable goes when damage is done.
    public enum Sense {
        RISES,
        FALLS
    }
}
