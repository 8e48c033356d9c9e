/// Thermodynamics in a study: phases from files and databases' answers, contacts of named materials with their
/// quantiles, findings, tables and figures of them. Imports `thermo`, `data`, `report`, `study.json` and
/// `study.results`; never `study.usecase`, whose commands stand upon it.
@NullMarked
package org.interphase.study.thermo;

import org.jspecify.annotations.NullMarked;
