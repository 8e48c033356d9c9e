/// From findings on a bare and a coated cathode to a probability for each mechanism that the coating suppresses it,
/// what speaks for and against, what the answer hangs on, and which findings cannot hold together.
/// May import `data`, `quantity`, and of `study` the packages `contrast` and `mechanism`.
@NullMarked
package org.interphase.study.verdict;

import org.jspecify.annotations.NullMarked;
