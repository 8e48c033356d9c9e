/// Property functions of the materials: open-circuit voltage, diffusivity, conductivity, thermal activation.
/// May import `quantity`.
@NullMarked
package org.interphase.cell.material;

import org.jspecify.annotations.NullMarked;
