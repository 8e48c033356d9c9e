/// Files of Neware cyclers: the binary `.nda` and `.ndax`, and the text exports of Neware's own program BTSDA.
/// May import `data`, the parent package, `text` and `cycler`.
@NullMarked
package org.interphase.formats.neware;

import org.jspecify.annotations.NullMarked;
