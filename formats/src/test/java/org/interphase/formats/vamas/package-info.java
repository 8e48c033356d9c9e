/// Tests of the VAMAS reader.
@NullMarked
package org.interphase.formats.vamas;

import org.jspecify.annotations.NullMarked;
