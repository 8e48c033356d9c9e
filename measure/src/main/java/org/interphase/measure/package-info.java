/// One package per technique: data in, results with uncertainty out.
/// May import `numerics` and `data`. Touches no file, network, clock, log or JSON.
@NullMarked
package org.interphase.measure;

import org.jspecify.annotations.NullMarked;
