/// The fit of equivalent circuits to impedance spectra: from many starts, with uncertainties that hold, and with a word
/// on what the spectrum does not determine. Imports `numerics`, `quantity`, the circuits and the spectrum only.
@NullMarked
package org.interphase.measure.eis.fit;

import org.jspecify.annotations.NullMarked;
