/// What the cycler is told, in sentences. May import `data` for refusals.
@NullMarked
package org.interphase.cell.protocol;

import org.jspecify.annotations.NullMarked;
