/// What a cell is: numbers with unit and source, materials, counter electrode, set of mechanisms. May import
/// `cell.material`, `data` (for refusals) and `quantity`.
@NullMarked
package org.interphase.cell.description;

import org.jspecify.annotations.NullMarked;
