/// Text exports of Maccor's testers, in the dialects of its several programs.
/// May import `data`, the parent package, `text` and `cycler`.
@NullMarked
package org.interphase.formats.maccor;

import org.jspecify.annotations.NullMarked;
