/// How long things take, beside what a user would use instead. Stands apart from the product: nothing imports it.
@NullMarked
package org.interphase.benchmarks;

import org.jspecify.annotations.NullMarked;
