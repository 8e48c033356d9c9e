/// Instruments that look at a simulated cell and give what a reader of real files gives, with noise from a
/// seed and marked simulated. May import `life`,
/// `profile`, `model`, `description` and `data`.
@NullMarked
package org.interphase.cell.instrument;

import org.jspecify.annotations.NullMarked;
