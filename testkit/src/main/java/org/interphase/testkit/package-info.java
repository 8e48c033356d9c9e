/// What tests of every module share: named tolerances, the optional folder of reference data, seeded mutations.
/// Imports nothing of Interphase.
@NullMarked
package org.interphase.testkit;

import org.jspecify.annotations.NullMarked;
