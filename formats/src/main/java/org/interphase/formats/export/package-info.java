/// Writers of datasets: CSV and the Battery Data Format.
/// May import `data` and the package `text`.
@NullMarked
package org.interphase.formats.export;

import org.jspecify.annotations.NullMarked;
