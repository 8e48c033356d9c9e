/// The command line over the use cases of `study`.
@NullMarked
package org.interphase.app;

import org.jspecify.annotations.NullMarked;
