/// Tests of the Arbin readers, and the generator of the databases they read.
@NullMarked
package org.interphase.formats.arbin;

import org.jspecify.annotations.NullMarked;
