/// Linear programs `min c·x, A·x = b, x ≥ 0` with few rows and many sparse columns: one solution, all kinks along a
/// line of right-hand sides, all steps along a ray of costs. Imports nothing of Interphase.
@NullMarked
package org.interphase.numerics.lp;

import org.jspecify.annotations.NullMarked;
