/// Files of Princeton Applied Research's VersaStudio (`.par`): impedance.
/// May import `data`, the parent package, `text` and `impedance`.
@NullMarked
package org.interphase.formats.versastudio;

import org.jspecify.annotations.NullMarked;
