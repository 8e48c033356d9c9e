/// Text exports of Landt's (LAND's) battery testers.
/// May import `data`, the parent package, `text` and `cycler`.
@NullMarked
package org.interphase.formats.landt;

import org.jspecify.annotations.NullMarked;
