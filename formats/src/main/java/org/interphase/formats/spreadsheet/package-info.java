/// Workbooks of Excel (.xlsx): a bounded reader, and Arbin's export.
/// May import `data`, the parent package, `text`, `cycler` and the JDK's streaming XML.
@NullMarked
package org.interphase.formats.spreadsheet;

import org.jspecify.annotations.NullMarked;
