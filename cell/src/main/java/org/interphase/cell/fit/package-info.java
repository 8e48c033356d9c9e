/// Numbers of a cell fitted to what was measured on it, with what the data can and cannot tell. May import
/// every other package of `cell`, and `numerics`.
@NullMarked
package org.interphase.cell.fit;

import org.jspecify.annotations.NullMarked;
