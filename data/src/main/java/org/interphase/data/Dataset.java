package org.interphase.data;

import java.util.Map;

/// One reading of one instrument.
public sealed interface Dataset permits CyclingRun, ImpedanceSpectrum, PhotoelectronSpectrum, GenericTable {
    String title();

    /// The technique, in the words of the command line: `cycling`, `impedance`, `xps`, `table`.
    String technique();

    /// Every column under its name, canonical ones first.
    Table table();

    /// What the file says about the measurement, in its own words and order.
    Map<String, String> metadata();

    Provenance provenance();
}
