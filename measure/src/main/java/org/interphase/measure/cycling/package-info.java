/// Galvanostatic cycling: half cycles, charge, energy, efficiency, fade, incremental capacity, rate, resistance.
/// May import `numerics` and `data`.
@NullMarked
package org.interphase.measure.cycling;

import org.jspecify.annotations.NullMarked;
