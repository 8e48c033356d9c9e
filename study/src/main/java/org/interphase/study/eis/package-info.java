/// Impedance: the commands on one file, and its part of a study, from a measurement in the manifest to findings, tables
/// and figures. May import `data`, `formats`, `measure.eis`, `report` and the packages `answer`, `json`, `part`,
/// `contrast`, `manifest` and `results` of this module.
@NullMarked
package org.interphase.study.eis;

import org.jspecify.annotations.NullMarked;
