/// The text of a `study.yaml` under work: edits that leave the user's comments and layout alone, versions so that two
/// writers never lose a change, undo and redo that survive a restart. May import `manifest`, `yaml` and `json`; knows
/// nothing of a server.
@NullMarked
package org.interphase.study.draft;

import org.jspecify.annotations.NullMarked;
