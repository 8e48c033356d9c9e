/// The cell: a composite cathode of coated particles in a single-ion conductor, with an interphase that
/// grows. The model
/// lives in the packages below this one; none of them touches a file. May import `numerics`, `data`,
/// `quantity`.
@NullMarked
package org.interphase.cell;

import org.jspecify.annotations.NullMarked;
