/// Is a spectrum linear, causal and stationary: the test of Kramers and Kronig with a chain of RC elements.
/// Imports `numerics` and `measure.eis` only.
@NullMarked
package org.interphase.measure.eis.kk;

import org.jspecify.annotations.NullMarked;
