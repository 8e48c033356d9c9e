/// Manifest, findings, bare/coated contrasts, and one use case per command: the only place where readers and measures
/// meet. May import every module but `app`.
@NullMarked
package org.interphase.study;

import org.jspecify.annotations.NullMarked;
