/// Photoelectron spectra: the commands on files, and models in YAML. May import `data`, `formats`,
/// `measure.xps`, `report` and the packages `answer`, `json`, `yaml` and `results` of this module.
@NullMarked
package org.interphase.study.xps;

import org.jspecify.annotations.NullMarked;
