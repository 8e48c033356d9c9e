/// What is fitted to a region, as checked values: components, what ties them, what spectra share. Imports
/// backgrounds, shapes and the region.
@NullMarked
package org.interphase.measure.xps.model;

import org.jspecify.annotations.NullMarked;
