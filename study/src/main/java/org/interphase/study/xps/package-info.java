/// Photoelectron spectra: the commands on files, models in YAML, and what the spectra add to a study. May
/// import `data`, `formats`, `measure.xps`, `report` and the packages `answer`, `contrast`, `json`,
/// `manifest`, `part`, `results` and `yaml` of this module.
@NullMarked
package org.interphase.study.xps;

import org.jspecify.annotations.NullMarked;
