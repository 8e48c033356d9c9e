/// X-ray photoelectron spectra: backgrounds, line shapes, models of components, fits, amounts of elements.
/// This package holds the spectrum itself; it imports `data`, and nothing of the packages below it.
@NullMarked
package org.interphase.measure.xps;

import org.jspecify.annotations.NullMarked;
