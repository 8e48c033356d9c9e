/// What a series of spectra tells: activation energies over temperature, growth laws over rest time, and the scatter
/// of repeated spectra. Imports `numerics` and `quantity` only.
@NullMarked
package org.interphase.measure.eis.series;

import org.jspecify.annotations.NullMarked;
