/// What an instrument's accuracy class adds to the uncertainty that its files show. May import `data`, `quantity` and
/// `study.manifest`.
@NullMarked
package org.interphase.study.accuracy;

import org.jspecify.annotations.NullMarked;
