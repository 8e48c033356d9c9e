/// Arithmetic that any study of a coating can be held against: efficiencies, loadings, thicknesses, drops, depths. Each
/// rule states formula, source and tolerance, and says which number it lacks. May import `data`, `quantity` and the
/// manifest.
@NullMarked
package org.interphase.study.check;

import org.jspecify.annotations.NullMarked;
