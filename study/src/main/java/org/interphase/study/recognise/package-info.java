/// What each file of a study is, why it is taken for that, and a suggestion of what was measured, from its name, its
/// folder, its neighbours and what it states. Where these do not settle it, a question is asked. May import `formats`
/// and `manifest`; writes nothing.
@NullMarked
package org.interphase.study.recognise;

import org.jspecify.annotations.NullMarked;
