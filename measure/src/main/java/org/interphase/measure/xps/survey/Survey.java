package org.interphase.measure.xps.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.interphase.measure.xps.XpsRefusedException;

/// A survey spectrum searched for the lines of the elements.
///
/// Peaks are where the spectrum, weighed with the second derivative of a Gaussian of 2.8 eV full width, stands out
/// of its noise; a slope or a step of the background does not. The noise is that of the neighbouring points, taken
/// to grow with the square root of the intensity, so that neither counts nor counting time are needed; but never less
/// than a thousandth of the intensity, as smoothing, rounding and calculation make noise look smaller than it is.
/// √counts is no such floor: surveys whose files state counts have a tenth of that variance, as many hold rates
/// or means of scans under this name.
///
/// | certainty | when |
/// |---|---|
/// | `certain` | its strongest line is clear, two lines are its own; or its only line is its own and strong |
/// | `possible` | its strongest line in range is seen, and that is all that can be said |
/// | not listed | its strongest line is not seen, or one that must be seen then is missed |
///
/// A line is an element's own unless another one, going by its strongest line, would make at least half of the peak;
/// of two, the second need only be its own among the certain elements. Lines below a tenth of an element's strongest
/// one prove nothing.
public final class Survey {
    private static final double FWHM_eV = 2.8;
    private static final double REACH = 3.5;
    private static final double SEEN = 6;
    private static final double TOLERANCE_eV = 4;
    /// A line that should stand out by this much and does not speaks against its element.
    private static final double MISSED = 3 * SEEN;

    /// What the strongest line of a certain element must stand out by.
    private static final double CLEAR = 12;
    /// The only line of a certain element, over the strongest peak of the survey: a single weak line proves nothing,
    /// as elements beyond the table may have one there.
    private static final double STRONG_ALONE = 0.2;
    /// From this part of a peak on a foreign line can be all of it, as strengths are known to a factor of two.
    private static final double EXPLAINS = 0.5;

    private static final double WORTH_EXPECTING = 0.1;
    private static final int FEWEST = 100;

    private final List<Peak> peaks;
    private final List<Element> elements;

    /// @param energy_eV binding energy of its top
    /// @param signalToNoise of the weighed spectrum
    /// @param lines that it can be, nearest first; may be empty
    public record Peak(double energy_eV, double signalToNoise, List<String> lines) {
        public Peak {
            lines = List.copyOf(lines);
        }
    }

    /// @param certainty `certain` or `possible`
    /// @param seen its lines that were seen
    /// @param missed its lines in range that should be seen and are not
    /// @param overlaps other elements' lines at the place of a line seen, of elements listed here
    public record Element(
            String symbol, String certainty, List<String> seen, List<String> missed, List<String> overlaps) {
        public Element {
            seen = List.copyOf(seen);
            missed = List.copyOf(missed);
            overlaps = List.copyOf(overlaps);
        }
    }

    /// @param others core lines in range beside the strongest that are strong enough to be expected
    /// @param stands signal to noise of the strongest core line in range
    /// @param main strength of that line
    private record Candidate(
            String symbol, List<SurveyLine> seen, List<SurveyLine> missed, int others, double stands, double main) {
        /// By which a line of this element would stand out, going by the strongest.
        double expected(SurveyLine line) {
            return stands * line.strength() / main;
        }
    }

    private Survey(List<Peak> peaks, List<Element> elements) {
        this.peaks = List.copyOf(peaks);
        this.elements = List.copyOf(elements);
    }

    /// From low to high binding energy.
    public List<Peak> peaks() {
        return peaks;
    }

    /// In the order of the table of lines, the certain ones first.
    public List<Element> elements() {
        return elements;
    }

    /// @param energy_eV binding energies, rising
    /// @param intensity not negative, in any unit
    /// @param source_eV photon energy
    /// @param shift_eV to be added to the binding energies
    /// @throws XpsRefusedException where the spectrum is too short or narrow to be a survey
    public static Survey of(double[] energy_eV, double[] intensity, double source_eV, double shift_eV)
            throws XpsRefusedException {
        int n = energy_eV.length;
        if (n < FEWEST || !(energy_eV[n - 1] - energy_eV[0] > 200)) {
            throw new XpsRefusedException("A survey has at least " + FEWEST + " points over 200 eV; found " + n
                    + " over " + (n > 1 ? energy_eV[n - 1] - energy_eV[0] : 0) + " eV.");
        }
        double[] energies = Arrays.stream(energy_eV).map(e -> e + shift_eV).toArray();
        double[] stands = new PeakFilter(energies, intensity, FWHM_eV, REACH).signalToNoise();
        List<Peak> peaks = new ArrayList<>();
        for (int i = 1; i < n - 1; i++) {
            if (stands[i] > SEEN && stands[i] >= stands[i - 1] && stands[i] > stands[i + 1]) {
                peaks.add(new Peak(energies[i], stands[i], near(energies[i], source_eV)));
            }
        }
        return new Survey(peaks, elements(peaks, energies, source_eV));
    }

    private static List<String> near(double energy_eV, double source_eV) {
        return SurveyLine.all().stream()
                .filter(line -> line.canBe(energy_eV, source_eV))
                .sorted((a, b) -> Double.compare(
                        Math.abs(a.binding_eV(source_eV) - energy_eV), Math.abs(b.binding_eV(source_eV) - energy_eV)))
                .map(SurveyLine::label)
                .toList();
    }

    private static double strongest(List<Peak> peaks, SurveyLine line) {
        return peaks.stream()
                .filter(peak -> peak.lines().contains(line.label()))
                .mapToDouble(Peak::signalToNoise)
                .max()
                .orElse(0);
    }

    private static List<Element> elements(List<Peak> peaks, double[] energies, double source_eV) {
        List<Candidate> candidates = new ArrayList<>();
        for (String symbol :
                SurveyLine.all().stream().map(SurveyLine::element).distinct().toList()) {
            List<SurveyLine> inRange = SurveyLine.all().stream()
                    .filter(line -> line.element().equals(symbol))
                    .filter(line -> line.binding_eV(source_eV) > energies[0] + TOLERANCE_eV
                            && line.binding_eV(source_eV) < energies[energies.length - 1] - TOLERANCE_eV)
                    .toList();
            candidate(symbol, inRange, peaks).ifPresent(candidates::add);
        }
        List<Candidate> certain = new ArrayList<>();
        for (boolean freely : new boolean[] {false, true}) {
            boolean grown = true;
            while (grown) {
                List<Candidate> more = candidates.stream()
                        .filter(c -> !certain.contains(c) && c.missed().isEmpty())
                        .filter(c -> isCertain(c, candidates, certain, peaks, freely))
                        .toList();
                certain.addAll(more);
                grown = !more.isEmpty();
            }
        }
        List<Element> elements = new ArrayList<>();
        certain.stream().map(c -> element(c, "certain", certain, peaks)).forEach(elements::add);
        candidates.stream()
                .filter(c -> !certain.contains(c) && c.missed().isEmpty())
                .map(c -> element(c, "possible", candidates, peaks))
                .forEach(elements::add);
        return elements;
    }

    /// Two lines of its own; or one that is strong, where the element has no other in range. In a second round,
    /// one of its own and another that no certain element has.
    private static boolean isCertain(
            Candidate c, List<Candidate> candidates, List<Candidate> certain, List<Peak> peaks, boolean freely) {
        List<SurveyLine> telling = c.seen().stream()
                .filter(line -> line.auger() || line.strength() >= WORTH_EXPECTING)
                .toList();
        List<SurveyLine> own = telling.stream()
                .filter(line -> ownPeak(line, c, candidates, certain, peaks))
                .toList();
        long free = telling.stream()
                .filter(line -> ownPeak(line, c, certain, certain, peaks))
                .count();
        double strongest = peaks.stream().mapToDouble(Peak::signalToNoise).max().orElse(0);
        boolean alone = own.size() == 1
                && c.others() == 0
                && !own.getFirst().auger()
                && strongest(peaks, own.getFirst()) >= STRONG_ALONE * strongest;
        return c.stands() > CLEAR && (own.size() >= 2 || alone || (freely && !own.isEmpty() && free >= 2));
    }

    /// An element whose strongest line in range is seen.
    private static Optional<Candidate> candidate(String symbol, List<SurveyLine> inRange, List<Peak> peaks) {
        Optional<SurveyLine> main = inRange.stream()
                .filter(line -> !line.auger())
                .max((a, b) -> Double.compare(a.strength(), b.strength()));
        double stands = main.map(line -> strongest(peaks, line)).orElse(0.0);
        if (stands == 0) {
            return Optional.empty();
        }
        List<SurveyLine> seen =
                inRange.stream().filter(line -> strongest(peaks, line) > 0).toList();
        List<SurveyLine> missed = inRange.stream()
                .filter(line -> !line.auger() && !seen.contains(line))
                .filter(line -> stands * line.strength() / main.get().strength() > MISSED)
                .toList();
        int others = (int) inRange.stream()
                .filter(line -> !line.auger() && !line.equals(main.get()) && line.strength() > WORTH_EXPECTING)
                .count();
        return Optional.of(
                new Candidate(symbol, seen, missed, others, stands, main.get().strength()));
    }

    /// Whether a line has a peak that no other candidate, and no certain element, would make alone.
    private static boolean ownPeak(
            SurveyLine line, Candidate of, List<Candidate> candidates, List<Candidate> certain, List<Peak> peaks) {
        return peaks.stream()
                .filter(peak -> peak.lines().contains(line.label()))
                .anyMatch(peak -> candidates.stream()
                        .filter(other -> !other.equals(of) && (other.missed().isEmpty() || certain.contains(other)))
                        .noneMatch(other -> explains(other, peak)));
    }

    private static boolean explains(Candidate other, Peak peak) {
        return other.seen().stream()
                .filter(line -> peak.lines().contains(line.label()))
                .anyMatch(line -> other.expected(line) >= EXPLAINS * peak.signalToNoise());
    }

    private static Element element(Candidate c, String certainty, List<Candidate> others, List<Peak> peaks) {
        List<String> overlaps = new ArrayList<>();
        for (SurveyLine line : c.seen()) {
            for (Candidate other : others) {
                for (SurveyLine foreign : other.seen()) {
                    boolean same = !other.equals(c)
                            && peaks.stream()
                                    .anyMatch(peak -> peak.lines().contains(line.label())
                                            && peak.lines().contains(foreign.label()));
                    if (same) {
                        overlaps.add(line.label() + " with " + foreign.label());
                    }
                }
            }
        }
        return new Element(
                c.symbol(),
                certainty,
                c.seen().stream().map(SurveyLine::label).toList(),
                c.missed().stream().map(SurveyLine::label).toList(),
                overlaps);
    }
}
