/// What changes in a cell, one type per mechanism, each with its equation, its source and its switch. May
/// import `cell.description`, `cell.material` and `quantity`.
@NullMarked
package org.interphase.cell.mechanism;

import org.jspecify.annotations.NullMarked;
