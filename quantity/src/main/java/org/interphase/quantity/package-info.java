/// Units, constants, chemical formulas, values with uncertainty, and where a number came from.
/// Imports nothing: every other module may use it.
@NullMarked
package org.interphase.quantity;

import org.jspecify.annotations.NullMarked;
