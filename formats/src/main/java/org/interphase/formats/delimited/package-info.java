/// Delimited text of any origin, read through a column map: the user's own, or those shipped for Arbin, BaSyTec,
/// Novonix and PEC.
/// May import `data`, the parent package, `text`, `cycler` and `impedance`.
@NullMarked
package org.interphase.formats.delimited;

import org.jspecify.annotations.NullMarked;
