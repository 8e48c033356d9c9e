/// Screening of a whole database for coatings. May import `quantity`, `numerics` and the other packages of
/// `thermo`.
@NullMarked
package org.interphase.thermo.screening;

import org.jspecify.annotations.NullMarked;
