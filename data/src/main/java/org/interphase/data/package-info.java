/// What was measured or simulated: samples, states, datasets with their provenance, and findings.
/// May import `quantity` only. Reads no file: `formats` fills these types, `measure` consumes them.
@NullMarked
package org.interphase.data;

import org.jspecify.annotations.NullMarked;
