/// From an instrument's columns to a [org.interphase.data.CyclingRun]: which column plays which role, in which unit,
/// with which sign. Shared by all cycler readers. May import `data`, the parent package and `text`.
@NullMarked
package org.interphase.formats.cycler;

import org.jspecify.annotations.NullMarked;
