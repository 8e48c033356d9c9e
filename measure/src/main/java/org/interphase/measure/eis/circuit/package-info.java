/// Equivalent circuits: their written form, the laws of their elements, and the impedance with its exact derivatives
/// by every parameter. Imports `quantity` (spelling of hints) and the spectrum of the package above only.
@NullMarked
package org.interphase.measure.eis.circuit;

import org.jspecify.annotations.NullMarked;
