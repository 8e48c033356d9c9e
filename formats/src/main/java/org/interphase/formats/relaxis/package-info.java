/// Text exports of rhd instruments' RelaxIS.
/// May import `data`, the parent package, `text` and `impedance`.
@NullMarked
package org.interphase.formats.relaxis;

import org.jspecify.annotations.NullMarked;
