package org.interphase.formats.phi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.phi.PhiHeader.SpectralRegion;
import org.interphase.formats.photoelectron.Region;
import org.interphase.formats.photoelectron.RegionReading;

/// Reads PHI's spectra (`.spe`) and depth profiles (`.pro`): one dataset for each region, and in a profile for
/// each region and cycle, with the sputter time in its state.
///
/// Behind the text header stand 16 bytes (the second word is the number of spectra), 96 bytes for each
/// spectrum, and the intensities as numbers of 8 or 4 bytes. Of the 24 words of a spectrum the sixth is the
/// number of points, the seventh that of cycles, the fifteenth the unit, the twentieth the length of its
/// numbers in bytes, the next where they begin; all little-endian.
public final class PhiReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "phi-spe",
            "PHI spectra and depth profiles",
            "xps",
            List.of("spe", "pro"),
            List.of(
                    new Layout(
                            "SPECTRUM, Compass 6.4, 8-byte numbers",
                            Proof.PROVEN,
                            "test0, test1 (Quantum 2000): rate times dwell time is a whole number in every point"),
                    new Layout("4-byte numbers; several areas", Proof.ASSUMED, "public readers; files of our own"),
                    new Layout(
                            "DEPTHPRO: cycles, sputter times of the layers",
                            Proof.ASSUMED,
                            "header of a text export; files of our own")),
            "the files themselves; public readers pynxtools-xps and yadg");
    private static final int START = 16;
    private static final int PER_SPECTRUM = 96;
    private static final int DOUBLE = 8;
    private static final int FLOAT = 4;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        boolean phi = probe.startsWith("SOFH\n") || probe.startsWith("SOFH\r");
        return phi ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        PhiHeader header = PhiHeader.read(file);
        if (header.regions().isEmpty()) {
            throw file.refuse(
                    Place.whole(),
                    "spectral regions (SpectralRegDef)",
                    "none in a file of type " + header.entries().getOrDefault("FileType", "unknown"),
                    "Images and maps are not read.");
        }
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int start = header.end();
        long spectra = start + START <= file.length() ? bytes.getInt(start + 4) : 0;
        if (spectra <= 0 || start + START + spectra * PER_SPECTRUM > file.length()) {
            throw file.refuse(
                    Place.offset(start + 4L),
                    "a number of spectra that fits into the file",
                    spectra + " in " + (file.length() - start) + " bytes");
        }
        RegionReading reading = new RegionReading(SPEC, file);
        int areas = (int) Math.max(1, spectra / header.regions().size());
        for (int i = 0; i < spectra; i++) {
            int index = Math.min(i / areas, header.regions().size() - 1);
            Spectrum spectrum = spectrum(file, bytes, start, i, header.regions().get(index));
            add(spectrum, header, areas == 1 ? "" : ", area " + (i % areas + 1), reading);
        }
        return reading.reading(
                "PHI " + header.entries().getOrDefault("FileType", "SPECTRUM").strip());
    }

    /// Where the numbers of a spectrum stand.
    private record Spectrum(ByteBuffer bytes, SpectralRegion region, int cycles, int width, int from, boolean rate) {
        double[] cycle(int index) {
            double[] values = new double[region.points()];
            for (int i = 0; i < values.length; i++) {
                int at = from + (index * values.length + i) * width;
                values[i] = width == DOUBLE ? bytes.getDouble(at) : bytes.getFloat(at);
            }
            return values;
        }
    }

    private static Spectrum spectrum(SourceFile file, ByteBuffer bytes, int start, int index, SpectralRegion region)
            throws InputException {
        int at = start + START + index * PER_SPECTRUM;
        int points = bytes.getInt(at + 20);
        long length = bytes.getInt(at + 76) & 0xFFFFFFFFL;
        long from = start + (bytes.getInt(at + 80) & 0xFFFFFFFFL);
        if (points != region.points()) {
            throw file.refuse(
                    Place.offset(at + 20L),
                    "the " + region.points() + " points that the header states for region '" + region.name() + "'",
                    Integer.toString(points));
        }
        if (from + length > file.length()) {
            throw file.refuse(
                    Place.offset(at + 76L),
                    "numbers of region '" + region.name() + "' within the file's " + file.length() + " bytes",
                    length + " bytes from byte " + from,
                    "The file may have been cut off.");
        }
        long stated = bytes.getInt(at + 24);
        int width = stated > 0 && length == (long) points * stated * FLOAT ? FLOAT : DOUBLE;
        long cycles = length / ((long) points * width);
        if (cycles < 1 || cycles * points * width != length) {
            throw file.refuse(
                    Place.offset(at + 76L), "whole cycles of " + points + " numbers", length + " bytes of numbers");
        }
        String unit = new String(file.bytes(), at + 56, 4, StandardCharsets.ISO_8859_1);
        return new Spectrum(bytes, region, (int) cycles, width, (int) from, unit.startsWith("c/s"));
    }

    private static void add(Spectrum spectrum, PhiHeader header, String area, RegionReading reading)
            throws InputException {
        double[] times = spectrum.cycles() > 1 ? header.sputterTimes_s(spectrum.cycles()) : new double[0];
        if (spectrum.cycles() > 1 && times.length == 0) {
            reading.warn("The sputter times of the layers are not those of the " + spectrum.cycles()
                    + " cycles; none is stated.");
        }
        SpectralRegion settings = spectrum.region();
        for (int c = 0; c < spectrum.cycles(); c++) {
            String cycle = spectrum.cycles() > 1 ? ", cycle " + (c + 1) : "";
            Region region = new Region(settings.name() + area + cycle, settings.name())
                    .binding(settings.energies())
                    .intensity(spectrum.cycle(c), spectrum.rate())
                    .source_eV(source_eV(header))
                    .passEnergy_eV(settings.pass_eV())
                    .dwell_s(settings.dwell_s())
                    .metadata(header.entries())
                    .state(state(header, times, c));
            region.assume("The dwell time is that of all sweeps together.");
            reading.add(region, Place.part("region " + settings.name()));
        }
    }

    /// `Al 1486.6 mono`
    private static double source_eV(PhiHeader header) {
        return header.number("XraySource").orElse(Double.NaN);
    }

    /// The time of the layers, or what was sputtered before a single spectrum.
    private static State state(PhiHeader header, double[] times, int cycle) {
        if (times.length > 0) {
            return State.of(StateAxis.SPUTTER_TIME, times[cycle]);
        }
        double before = header.number("PreAcqSputterTime").orElse(Double.NaN);
        return before >= 0 ? State.of(StateAxis.SPUTTER_TIME, before) : State.unspecified();
    }
}
