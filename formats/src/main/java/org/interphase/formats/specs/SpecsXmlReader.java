package org.interphase.formats.specs;

import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.photoelectron.Region;
import org.interphase.formats.photoelectron.RegionReading;
import org.interphase.formats.specs.SpecsXml.RawRegion;

/// Reads the XML of SpecsLab 2: one dataset for each region and cycle, its scans summed.
///
/// The channels of the detector see energies that differ by their shift times the pass energy. Channel d at
/// step r counted at `kinetic_energy + (r − head) · scan_delta + shift_d · pass_energy`; its counts go to the
/// nearest step of the region, so that they stay whole numbers. The program itself interpolates.
public final class SpecsXmlReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "specs-xml",
            "SPECS SpecsLab XML",
            "xps",
            List.of("xml"),
            List.of(
                    new Layout(
                            "fixed analyser transmission, five channels",
                            Proof.PROVEN,
                            "In-situ_PBTTT_XPS_SPECS: the shifts lay the lines of all channels over one another"),
                    new Layout("one channel, several cycles", Proof.ASSUMED, "files of our own")),
            "the file itself");
    private static final int MOST_CHANNELS = 1024;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        String text = probe.text();
        return text.contains("specs.de") && text.contains("<?xml") ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        RegionReading reading = new RegionReading(SPEC, file);
        for (RawRegion raw : SpecsXml.regions(file)) {
            if (raw.scans.isEmpty()) {
                reading.warn("Region '" + raw.settings.getOrDefault("region name", "")
                        + "' was not measured and was left out.");
                continue;
            }
            for (int from = 0; from < raw.scans.size(); ) {
                int to = from + 1;
                while (to < raw.scans.size() && raw.cycleOfScan.get(to).equals(raw.cycleOfScan.get(from))) {
                    to++;
                }
                add(file, raw, from, to, reading);
                from = to;
            }
        }
        if (reading.isEmpty()) {
            throw file.refuse(Place.whole(), "a region with counts", "none");
        }
        return reading.reading(SPEC.title());
    }

    /// Adds the scans in `[from, to)`, which are those of one cycle.
    private static void add(SourceFile file, RawRegion raw, int from, int to, RegionReading reading)
            throws InputException {
        String name = raw.settings.getOrDefault("region name", "");
        double[][] channels = channels(file, raw, from, to, name);
        double[] sum = new double[channels[0].length];
        for (double[] channel : channels) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += channel[i];
            }
        }
        double[] energy = new double[sum.length];
        for (int i = 0; i < energy.length; i++) {
            energy[i] = raw.number("kinetic_energy") + i * raw.number("scan_delta");
        }
        String group = raw.group.isEmpty() ? "" : raw.group + ", ";
        Region region = new Region(group + name + (raw.cycles > 1 ? ", cycle " + raw.cycleOfScan.get(from) : ""), name)
                .kinetic(energy)
                .intensity(sum, false)
                .source_eV(raw.number("excitation_energy"))
                .passEnergy_eV(raw.number("pass_energy"))
                .dwell_s(raw.number("dwell_time"))
                .scans(to - from)
                .metadata(raw.settings)
                .metadata("group", raw.group);
        if (raw.transmission.length == sum.length) {
            region.transmission(raw.transmission);
        }
        if (channels.length > 1) {
            region.assume("The counts of the " + channels.length
                    + " channels were added at the nearest step of the energy, without interpolation.");
            for (int d = 0; d < channels.length; d++) {
                region.other(NumberColumn.adopt("channel " + (d + 1), "counts", channels[d]));
            }
        }
        reading.add(region, Place.part("region " + name));
    }

    /// Counts of each channel on the energies of the region, all scans of the cycle summed.
    private static double[][] channels(SourceFile file, RawRegion raw, int from, int to, String name)
            throws InputException {
        int detectors = Math.max(1, raw.shifts.size());
        double head = Math.max(0, raw.number("mcd_head"));
        double tail = Math.max(0, raw.number("mcd_tail"));
        double points = raw.number("values_per_curve");
        double steps = detectors > 1 ? points + head + tail : points;
        int length = raw.scans.get(from).length;
        boolean fits = detectors <= MOST_CHANNELS && points >= 1 && points <= length && steps * detectors == length;
        if (!fits) {
            throw file.refuse(
                    Place.part("region " + name),
                    "counts of " + detectors + " channels at " + steps + " steps",
                    length + " counts");
        }
        double[][] channels = new double[detectors][(int) points];
        for (int s = from; s < to; s++) {
            double[] counts = raw.scans.get(s);
            if (counts.length != length) {
                throw file.refuse(
                        Place.part("region " + name), "scans of " + length + " counts", counts.length + " in one");
            }
            for (int d = 0; d < detectors; d++) {
                long first = detectors > 1 ? Math.round(head - shift(raw, d)) : 0;
                addChannel(channels[d], counts, d, detectors, first);
            }
        }
        return channels;
    }

    /// In steps of the energy; 0 where the file does not say.
    private static double shift(RawRegion raw, int channel) {
        double steps = raw.shifts.get(channel) * raw.number("pass_energy") / raw.number("scan_delta");
        return Double.isFinite(steps) ? steps : 0;
    }

    /// @param from step of the channel that belongs to the first energy; steps beyond the ends count nothing
    private static void addChannel(double[] channel, double[] counts, int index, int detectors, long from) {
        for (int i = 0; i < channel.length; i++) {
            long at = (from + i) * detectors + index;
            if (at >= 0 && at < counts.length) {
                channel[i] += counts[(int) at];
            }
        }
    }
}
