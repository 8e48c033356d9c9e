package org.interphase.measure.xps.fit;

/// What is made least.
public enum Statistic {
    /// Squares of (model − intensity)/√counts. The usual choice; each point is taken about one count too low,
    /// since small counts weigh more.
    SQRT_COUNTS,
    /// The deviance of the Poisson distribution, `2 Σ (m − y + y ln(y/m))`: without that bias, and right for
    /// few counts.
    ///
    /// Source: S. Baker and R. D. Cousins, Nucl. Instrum. Methods 221 (1984) 437,
    /// doi:10.1016/0167-5087(84)90016-4.
    POISSON
}
