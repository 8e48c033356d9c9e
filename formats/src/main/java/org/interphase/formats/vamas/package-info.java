/// VAMAS (ISO 14976:1998), the exchange format of surface analysis, and what CasaXPS leaves in its comments.
/// May import `data`, the parent package and `photoelectron`.
@NullMarked
package org.interphase.formats.vamas;

import org.jspecify.annotations.NullMarked;
