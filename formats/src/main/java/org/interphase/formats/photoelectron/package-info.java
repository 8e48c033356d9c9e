/// What all readers of photoelectron spectra share: regions collected into one reading, and delimited text with
/// a named energy column. May import `data`, the parent package and `text`.
@NullMarked
package org.interphase.formats.photoelectron;

import org.jspecify.annotations.NullMarked;
