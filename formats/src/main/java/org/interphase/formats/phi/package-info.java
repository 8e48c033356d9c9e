/// Spectra and depth profiles of Physical Electronics (PHI): `.spe` and `.pro`.
/// May import `data`, the parent package and `photoelectron`.
@NullMarked
package org.interphase.formats.phi;

import org.jspecify.annotations.NullMarked;
