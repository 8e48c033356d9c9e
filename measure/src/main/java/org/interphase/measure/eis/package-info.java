/// Impedance: is a spectrum valid, which circuit describes it with which uncertainty, which relaxations does it hold,
/// and how do they change with time and temperature. Imports `numerics` and `data` only.
@NullMarked
package org.interphase.measure.eis;

import org.jspecify.annotations.NullMarked;
