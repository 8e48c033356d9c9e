/// What one technique or calculation adds to a study: the interface that cycling, impedance and thermodynamics
/// implement, and that `run` puts together. May import `data`, `formats`, `report`, contrasts and the manifest.
@NullMarked
package org.interphase.study.part;

import org.jspecify.annotations.NullMarked;
