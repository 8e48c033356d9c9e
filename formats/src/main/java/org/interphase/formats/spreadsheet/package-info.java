/// Workbooks of Excel (.xlsx): a bounded reader, Arbin's export, and that of Avantage.
/// May import `data`, the parent package, `text`, `cycler`, `photoelectron` and the JDK's streaming XML.
@NullMarked
package org.interphase.formats.spreadsheet;

import org.jspecify.annotations.NullMarked;
