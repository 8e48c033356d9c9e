/// What two materials in contact react into, with how much energy, and how sure that is: closed or at a voltage,
/// for compounds and solid solutions. May import `quantity`, `numerics`, `thermo.phases` and `thermo.stability`.
@NullMarked
package org.interphase.thermo.contact;

import org.jspecify.annotations.NullMarked;
