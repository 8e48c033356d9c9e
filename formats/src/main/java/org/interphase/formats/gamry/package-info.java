/// Gamry's data files (`.DTA`): impedance.
/// May import `data`, the parent package, `text` and `impedance`.
@NullMarked
package org.interphase.formats.gamry;

import org.jspecify.annotations.NullMarked;
