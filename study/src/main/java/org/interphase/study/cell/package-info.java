/// The cell model as commands: descriptions in YAML, what a user changes in them, answers. May import `cell`
/// and what a use case may import.
@NullMarked
package org.interphase.study.cell;

import org.jspecify.annotations.NullMarked;
