package org.interphase.measure.eis.fit;

/// Two parameters of which the spectrum determines a combination far better than each.
///
/// @param correlation of the two, beyond ±0.98
/// @param sameElement whether both belong to one element, as Q and α do
public record Split(String first, String second, double correlation, boolean sameElement) {
    /// Correlation beyond which the split between two parameters counts as not identifiable.
    public static final double LIMIT = 0.98;
}
