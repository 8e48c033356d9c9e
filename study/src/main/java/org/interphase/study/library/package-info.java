/// The library of published pairs of a bare and a coated cathode, and the size of a coating's effect, so that coatings
/// can be ranked. May import `data`, `quantity`, the manifest and the prior of the scatter between cells.
@NullMarked
package org.interphase.study.library;

import org.jspecify.annotations.NullMarked;
