package org.interphase.measure.eis.kk;

/// How a spectrum is tested.
///
/// @param part to which the chain is fitted
/// @param capacitor whether a series capacitor is added: blocking electrodes and diffusion tails need it
/// @param elements of the chain
/// @param warnAbove largest residual, as a fraction of |Z|, of a spectrum that is in order
/// @param rejectAbove largest residual of a spectrum that can be used with care
public record LinKkOptions(
        FittedPart part, boolean capacitor, ElementCount elements, double warnAbove, double rejectAbove) {
    public static LinKkOptions defaults() {
        return new LinKkOptions(FittedPart.COMPLEX, true, new ElementCount.ByMu(0.5), 0.01, 0.03);
    }

    public LinKkOptions with(FittedPart other) {
        return new LinKkOptions(other, capacitor, elements, warnAbove, rejectAbove);
    }

    public LinKkOptions withCapacitor(boolean added) {
        return new LinKkOptions(part, added, elements, warnAbove, rejectAbove);
    }

    public LinKkOptions with(ElementCount count) {
        return new LinKkOptions(part, capacitor, count, warnAbove, rejectAbove);
    }
}
