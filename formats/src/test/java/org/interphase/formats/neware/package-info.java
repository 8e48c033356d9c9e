/// Tests of the Neware readers, and the generators of the files they read.
@NullMarked
package org.interphase.formats.neware;

import org.jspecify.annotations.NullMarked;
