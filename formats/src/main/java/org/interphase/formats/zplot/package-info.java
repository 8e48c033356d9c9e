/// Files of Scribner's ZPlot and ZView (`.z`), and their older form Z60W.
/// May import `data`, the parent package, `text` and `impedance`.
@NullMarked
package org.interphase.formats.zplot;

import org.jspecify.annotations.NullMarked;
