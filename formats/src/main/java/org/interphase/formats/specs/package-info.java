/// Exports of SPECS instruments (SpecsLab 2, SpecsLab Prodigy): text and XML.
/// May import `data`, the parent package, `text`, `photoelectron` and the JDK's streaming XML.
@NullMarked
package org.interphase.formats.specs;

import org.jspecify.annotations.NullMarked;
