/// Survey spectra: which elements are there, and which lines might be another's; sputter series: where the
/// surface layer ends. Imports the region's exception of `measure.xps` and `numerics`.
@NullMarked
package org.interphase.measure.xps.survey;

import org.jspecify.annotations.NullMarked;
