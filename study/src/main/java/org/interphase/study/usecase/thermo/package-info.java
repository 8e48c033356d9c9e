/// The commands of `thermo`: each asks the library one question and answers in JSON and in words. Imports
/// `study.thermo`, `study.usecase` for the shape of an answer, `report` for pictures.
@NullMarked
package org.interphase.study.usecase.thermo;

import org.jspecify.annotations.NullMarked;
