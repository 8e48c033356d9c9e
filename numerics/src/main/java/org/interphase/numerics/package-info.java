/// Numerical methods on plain arrays: smoothing, bounded least squares with covariance, interpolation.
/// Imports nothing of Interphase; third-party numerics stay hidden in here.
@NullMarked
package org.interphase.numerics;

import org.jspecify.annotations.NullMarked;
