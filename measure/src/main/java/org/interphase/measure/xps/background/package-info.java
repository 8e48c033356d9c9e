/// Backgrounds under photoelectron lines. Imports the region of `measure.xps` only.
@NullMarked
package org.interphase.measure.xps.background;

import org.jspecify.annotations.NullMarked;
