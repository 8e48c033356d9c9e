@NullMarked
package org.interphase.formats.impedance;

import org.jspecify.annotations.NullMarked;
