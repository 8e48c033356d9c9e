/// What happens inside an electrode at one moment: potentials, lithium and reaction over the depth, and which
/// part of the voltage is lost where. Reads states of `model`; changes nothing. May import `description`,
/// `mechanism` and `model`.
@NullMarked
package org.interphase.cell.profile;

import org.jspecify.annotations.NullMarked;
