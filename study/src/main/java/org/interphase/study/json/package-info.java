/// Strict JSON out of ordered keys: a number that is not finite becomes `null`.
@NullMarked
package org.interphase.study.json;

import org.jspecify.annotations.NullMarked;
