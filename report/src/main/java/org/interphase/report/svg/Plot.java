package org.interphase.report.svg;

/// The plot area of a panel with its two scales.
record Plot(Box area, AxisScale x, AxisScale y) {}
