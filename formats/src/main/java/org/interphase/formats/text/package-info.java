/// Text files of instruments: lines, delimited tables, numbers, durations and times of day as written anywhere in the
/// world. Shared by all text readers. May import `data` and the parent package.
@NullMarked
package org.interphase.formats.text;

import org.jspecify.annotations.NullMarked;
