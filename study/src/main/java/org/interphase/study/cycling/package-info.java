/// Cycling within a study: from a measurement in the manifest to findings, tables and figures.
/// May import `data`, `formats`, `measure`, `report` and the manifest.
@NullMarked
package org.interphase.study.cycling;

import org.jspecify.annotations.NullMarked;
