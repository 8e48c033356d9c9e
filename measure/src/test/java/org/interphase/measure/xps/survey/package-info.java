@NullMarked
package org.interphase.measure.xps.survey;

import org.jspecify.annotations.NullMarked;
