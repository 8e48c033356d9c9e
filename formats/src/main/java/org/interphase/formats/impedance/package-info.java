/// From an instrument's columns to [org.interphase.data.ImpedanceSpectrum]s: which column plays which role, in which
/// unit, with which sign, and where one spectrum ends and the next begins. Shared by all readers of impedance; holds
/// the readers of delimited text with and without a column map. May import `data`, the parent package and `text`.
@NullMarked
package org.interphase.formats.impedance;

import org.jspecify.annotations.NullMarked;
