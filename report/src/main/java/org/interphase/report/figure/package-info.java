/// Figures as values: panels, axes, marks, and looks that say what a series means rather than which colour it has.
/// Imports `data` only (for the origin of a number); how a figure is drawn is the affair of `report.svg`.
@NullMarked
package org.interphase.report.figure;

import org.jspecify.annotations.NullMarked;
