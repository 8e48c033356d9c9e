/// Differences between a coated and a bare cathode with all that makes them uncertain: fit, normalisation, and the
/// scatter between cells. May import `data`, `quantity` and `numerics`.
@NullMarked
package org.interphase.study.contrast;

import org.jspecify.annotations.NullMarked;
