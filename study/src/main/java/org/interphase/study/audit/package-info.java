/// From the numbers in a paper alone: findings, contrasts, arithmetic checks, verdicts, contradictions and gaps of one
/// study, as values, as JSON and as sections of a report. May import `data`, `quantity`, `report`, and the packages
/// `manifest`, `check`, `gap`, `contrast`, `mechanism`, `verdict`, `results`, `json` and, for the page on
/// the papers, `cell` of this module.
@NullMarked
package org.interphase.study.audit;

import org.jspecify.annotations.NullMarked;
