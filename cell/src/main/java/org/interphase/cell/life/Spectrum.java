package org.interphase.cell.life;

import org.interphase.cell.impedance.Nyquist;

/// An impedance spectrum taken during a protocol.
///
/// @param cycle during or after which it was taken, 0 before the first
/// @param seconds since the start of the protocol
public record Spectrum(int cycle, double seconds, Nyquist points) {}
