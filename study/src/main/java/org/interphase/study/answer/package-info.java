/// The form in which use cases answer: JSON for other programs, text and tables for people. May import `study.json` and
/// `report`.
@NullMarked
package org.interphase.study.answer;

import org.jspecify.annotations.NullMarked;
