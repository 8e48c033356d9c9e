/// The report as one HTML file that opens offline: sections, text, figures, tables, warnings.
/// Imports `quantity`, `data` (origin of a number), `report.figure`, `report.svg` and `report.text`.
///
/// Entry point: [org.interphase.report.page.ReportPage#html()].
@NullMarked
package org.interphase.report.page;

import org.jspecify.annotations.NullMarked;
