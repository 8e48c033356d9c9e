/// Which phases a composition falls into: hull energies, decompositions, grand potentials, voltage profiles, gases.
/// May import `quantity`, `numerics` and `thermo.phases`.
@NullMarked
package org.interphase.thermo.stability;

import org.jspecify.annotations.NullMarked;
