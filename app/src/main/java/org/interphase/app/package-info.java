/// The command line over the use cases of `study`: arguments in, text or JSON out, exit codes 0 to 3.
@NullMarked
package org.interphase.app;

import org.jspecify.annotations.NullMarked;
