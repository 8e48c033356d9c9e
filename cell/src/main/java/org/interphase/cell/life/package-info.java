/// A protocol run on a cell: half cycles, cycles, conservation, everything kept until the event that stopped
/// it. May import every other package of `cell`.
@NullMarked
package org.interphase.cell.life;

import org.jspecify.annotations.NullMarked;
