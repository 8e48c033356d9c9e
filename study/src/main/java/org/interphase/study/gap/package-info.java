/// What a reader of a study needs and does not find in it, as a list that its authors can work off. Each gap follows by
/// rule from the findings that are there. May import `data`, `quantity`, the manifest and the checks.
@NullMarked
package org.interphase.study.gap;

import org.jspecify.annotations.NullMarked;
