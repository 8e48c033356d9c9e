/// Shapes of photoelectron lines, and the envelopes of lines that make one component. Imports `numerics` and
/// the refusal of `measure.xps`.
@NullMarked
package org.interphase.measure.xps.shape;

import org.jspecify.annotations.NullMarked;
