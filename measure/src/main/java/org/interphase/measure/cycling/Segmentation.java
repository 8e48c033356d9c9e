package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.List;

/// Divides a run into half cycles: samples of one sign of current, rests within skipped. A single sample against
/// the direction of its neighbours is a glitch of the changeover: it is dropped and its neighbours are joined,
/// but it keeps its number, so that the numbers of the others do not depend on what counts as a glitch.
final class Segmentation {
    private final byte[] signs;
    private final List<Segment> segments;
    private final int glitches;

    private Segmentation(byte[] signs, List<Segment> segments, int glitches) {
        this.signs = signs;
        this.segments = segments;
        this.glitches = glitches;
    }

    static Segmentation of(double[] current_A, double restThreshold_A) {
        byte[] signs = new byte[current_A.length];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = (byte) (current_A[i] > restThreshold_A ? 1 : current_A[i] < -restThreshold_A ? -1 : 0);
        }
        List<Segment> segments = new ArrayList<>();
        int glitches = 0;
        int number = 0;
        for (int i = 0; i < signs.length; ) {
            if (signs[i] == 0) {
                i++;
                continue;
            }
            Segment segment = from(signs, i, ++number);
            i = segment.last() + 1;
            if (segment.count() == 1) {
                signs[segment.first()] = 0;
                glitches++;
            } else if (!segments.isEmpty() && segments.getLast().direction() == segment.direction()) {
                segments.add(segments.removeLast().joinedBy(segment));
            } else {
                segments.add(segment);
            }
        }
        return new Segmentation(signs, List.copyOf(segments), glitches);
    }

    private static Segment from(byte[] signs, int first, int number) {
        byte sign = signs[first];
        int last = first;
        int count = 0;
        for (int i = first; i < signs.length && signs[i] != -sign; i++) {
            if (signs[i] == sign) {
                last = i;
                count++;
            }
        }
        return new Segment(number, Direction.ofSign(sign), first, last, count);
    }

    List<Segment> segments() {
        return segments;
    }

    /// How many one-sample runs were dropped.
    int glitches() {
        return glitches;
    }

    /// Whether a sample carries current in a direction (and is no glitch).
    boolean flows(int sample, Direction direction) {
        return signs[sample] == direction.sign();
    }

    /// +1, −1, or 0 for a rest or a glitch.
    int signAt(int sample) {
        return signs[sample];
    }

    boolean rests(int sample) {
        return signs[sample] == 0;
    }
}
