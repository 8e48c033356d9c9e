/// `study.yaml`: what a study folder holds, read with the place of every key, so that a wrong one can be named.
/// May import `data`, `quantity`, `formats`, the YAML tree, and `contrast` for the error of a printed number.
@NullMarked
package org.interphase.study.manifest;

import org.jspecify.annotations.NullMarked;
