/// Figures as values, SVG and HTML. May import `quantity` and `data`; knows no physics.
@NullMarked
package org.interphase.report;

import org.jspecify.annotations.NullMarked;
