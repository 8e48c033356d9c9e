/// What an arc of a spectrum is: electrolyte, cathode interface, counter electrode, or not to be told. Imports `data`
/// and `quantity` only.
@NullMarked
package org.interphase.measure.eis.arc;

import org.jspecify.annotations.NullMarked;
