/// Files of Eco Chemie's FRA program for Autolab (`.dfr`).
/// May import `data`, the parent package, `text` and `impedance`.
@NullMarked
package org.interphase.formats.ecochemie;

import org.jspecify.annotations.NullMarked;
