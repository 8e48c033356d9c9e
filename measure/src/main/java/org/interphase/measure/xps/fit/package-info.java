/// The fit of a model to one or many regions, its errors by theory and by simulation, and contrasts between
/// spectra. Imports the model, backgrounds, shapes, the region, and `numerics`.
@NullMarked
package org.interphase.measure.xps.fit;

import org.jspecify.annotations.NullMarked;
