/// Small-signal impedance of the linearised equations at any state. May import `cell.model`.
@NullMarked
package org.interphase.cell.impedance;

import org.jspecify.annotations.NullMarked;
