/// The Battery Data Format, as delimited text: reading.
/// May import `data`, the parent package, `text` and `cycler`.
@NullMarked
package org.interphase.formats.bdf;

import org.jspecify.annotations.NullMarked;
