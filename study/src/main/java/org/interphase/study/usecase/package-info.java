/// One use case per command: what a person asks of the product, free of the command line's own concerns.
/// May import every module but `app`.
@NullMarked
package org.interphase.study.usecase;

import org.jspecify.annotations.NullMarked;
