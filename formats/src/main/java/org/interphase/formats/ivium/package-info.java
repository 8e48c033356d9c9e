/// Ivium's data files (`.idf`, `.ids`): impedance.
/// May import `data`, the parent package, `text` and `impedance`.
@NullMarked
package org.interphase.formats.ivium;

import org.jspecify.annotations.NullMarked;
