/// Files of Elchemea Analytical (`.i2b`).
/// May import `data`, the parent package, `text` and `impedance`.
@NullMarked
package org.interphase.formats.elchemea;

import org.jspecify.annotations.NullMarked;
