/// Figures as values, SVG and HTML. May import `quantity` and `data`; knows no physics and touches no file.
///
/// | package | what it holds |
/// |---|---|
/// | [org.interphase.report.text] | escaping, glyph widths, numbers as text |
/// | [org.interphase.report.figure] | figures as immutable values |
/// | [org.interphase.report.svg] | the drawing of a figure |
/// | [org.interphase.report.page] | the report as one HTML file |
@NullMarked
package org.interphase.report;

import org.jspecify.annotations.NullMarked;
