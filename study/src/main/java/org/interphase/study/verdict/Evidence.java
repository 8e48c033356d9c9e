package org.interphase.study.verdict;

import java.util.List;
import org.interphase.data.Finding;

/// What of a study's findings can speak about mechanisms.
///
/// @param reference identifier of the bare sample; empty where there is none
/// @param coated identifier of the coated sample that the verdicts are about; empty where there is none
/// @param items one for each family, phase and comparison
/// @param replicates groups of cells made alike
/// @param notCounted findings that are no evidence here, each with its reason
record Evidence(
        String reference,
        String coated,
        List<EvidenceItem> items,
        List<Replicate> replicates,
        List<NotCounted> notCounted) {
    Evidence {
        items = List.copyOf(items);
        replicates = List.copyOf(replicates);
        notCounted = List.copyOf(notCounted);
    }

    /// @param variances sum over the cells of their squared deviation from the mean, in units of the prior variance
    /// @param freedom number of cells less one
    record Replicate(double variances, int freedom) {}

    /// @param why in words
    public record NotCounted(Finding finding, String why) {}
}
