/// The drawing of a figure as scalable vector graphics: scales and ticks, layout without collisions, decimation, and
/// the colours of the light and the dark theme. Imports `report.figure` and `report.text`.
///
/// Entry point: [org.interphase.report.svg.FigureSvg].
@NullMarked
package org.interphase.report.svg;

import org.jspecify.annotations.NullMarked;
