/// Amounts from areas: sensitivity factors, escape depths, atomic percent with covariance, thickness of an
/// overlayer. Imports `quantity` and `numerics`, and the refusal of `measure.xps`.
@NullMarked
package org.interphase.measure.xps.quantify;

import org.jspecify.annotations.NullMarked;
