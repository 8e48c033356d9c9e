/// What can go wrong between a cathode and a sulfide electrolyte, as a closed set: which observables each mechanism
/// moves, in which direction, with which law, what it leaves alone, and what could see it.
/// May import `data` and `quantity`.
@NullMarked
package org.interphase.study.mechanism;

import org.jspecify.annotations.NullMarked;
