/// What figures and pages write their words and numbers with: safe text, widths of glyphs, numbers with uncertainty.
/// Imports `quantity` only.
@NullMarked
package org.interphase.report.text;

import org.jspecify.annotations.NullMarked;
