/// Tests of photoelectron readers.
@NullMarked
package org.interphase.formats.photoelectron;

import org.jspecify.annotations.NullMarked;
