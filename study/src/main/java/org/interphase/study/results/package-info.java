/// What a run leaves behind: CSV with a unit row, JSON, the report, and the fingerprint of what it was made from.
/// May import `data`, `quantity` and the other packages of `study` that hold values.
@NullMarked
package org.interphase.study.results;

import org.jspecify.annotations.NullMarked;
