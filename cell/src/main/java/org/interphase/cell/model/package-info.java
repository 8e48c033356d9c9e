/// The electrode as equations: layout of the unknowns, residuals, exact Jacobian and its structured
/// elimination. May import `cell.material` and `cell.mechanism` and what these import.
@NullMarked
package org.interphase.cell.model;

import org.jspecify.annotations.NullMarked;
