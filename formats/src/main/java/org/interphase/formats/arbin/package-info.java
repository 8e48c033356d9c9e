/// Files of Arbin cyclers. The `.res` is a Jet database, read from memory through Jackcess.
/// May import `data`, the parent package, `text` and `cycler`; Jackcess stays hidden in here.
@NullMarked
package org.interphase.formats.arbin;

import org.jspecify.annotations.NullMarked;
