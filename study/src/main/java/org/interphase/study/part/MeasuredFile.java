package org.interphase.study.part;

import org.interphase.data.Provenance;
import org.interphase.data.Sample;

/// A file that went into a study, with the cell that it is of.
public record MeasuredFile(Sample sample, String cell, Provenance provenance) {}
