/// Files of Scienta's SES: text, and Igor binary waves as SES and others write them.
/// May import `data`, the parent package, `text` and `photoelectron`.
@NullMarked
package org.interphase.formats.scienta;

import org.jspecify.annotations.NullMarked;
