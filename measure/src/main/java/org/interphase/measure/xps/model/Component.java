package org.interphase.measure.xps.model;

import org.interphase.measure.xps.shape.Envelope;

/// One species in a region: the lines it shows, and what is free about them.
///
/// @param name letters, digits, `_`, `-`, `+`, `.`; unique in its model
public record Component(String name, Envelope envelope, Position position, Width width, Area area) {}
