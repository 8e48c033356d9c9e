/// Phases and their formation energies: the shipped table, tables and additions of the user, correction schemes,
/// experimental anchors. May import `quantity`.
@NullMarked
package org.interphase.thermo.phases;

import org.jspecify.annotations.NullMarked;
