/// Text exports of Maccor's testers, in the dialects of its several programs, and sweeps of its frequency analyser.
/// May import `data`, the parent package, `text`, `cycler` and `impedance`.
@NullMarked
package org.interphase.formats.maccor;

import org.jspecify.annotations.NullMarked;
