/// Marching the equations through time: consistent initial states, Rosenbrock steps, events. May import
/// `cell.model`.
@NullMarked
package org.interphase.cell.solve;

import org.jspecify.annotations.NullMarked;
