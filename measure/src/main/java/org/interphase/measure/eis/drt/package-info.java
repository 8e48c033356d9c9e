/// Which relaxations does a spectrum hold: the distribution of relaxation times by regularised, non-negative least
/// squares, its peaks, and which of them survive other regularisations and other noise. Imports `numerics` and
/// `measure.eis` only.
@NullMarked
package org.interphase.measure.eis.drt;

import org.jspecify.annotations.NullMarked;
