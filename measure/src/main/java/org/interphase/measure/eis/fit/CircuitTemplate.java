package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.List;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitSyntaxException;

/// A family of circuits: an ohmic resistance, arcs `p(R,CPE)`, perhaps a transmission line instead of the slowest arcs,
/// perhaps a tail.
///
/// @param inductance whether the cables have one
/// @param leastArcs at least 0
/// @param mostArcs at least 1
/// @param tail what ends the spectrum
/// @param lines whether transmission lines are tried beside the arcs
public record CircuitTemplate(boolean inductance, int leastArcs, int mostArcs, Tail tail, boolean lines) {
    private static final int MOST_BEFORE_A_LINE = 2;

    /// The slow end of a spectrum.
    public enum Tail {
        NONE(""),
        CPE("-CPE"),
        WARBURG("-W"),
        OPEN_WARBURG("-Wo"),
        SHORT_WARBURG("-Ws");

        private final String element;

        Tail(String element) {
            this.element = element;
        }
    }

    public CircuitTemplate {
        if (leastArcs < 0 || mostArcs < 1 || leastArcs > mostArcs) {
            throw new IllegalArgumentException("arcs from " + leastArcs + " to " + mostArcs);
        }
    }

    /// A full cell: L0-R0, one to four arcs or a transmission line, a constant phase element as tail.
    public static CircuitTemplate fullCell() {
        return new CircuitTemplate(true, 1, 4, Tail.CPE, true);
    }

    /// The members of the family, the simpler first.
    public List<Circuit> circuits() {
        List<Circuit> circuits = new ArrayList<>();
        for (int arcs = leastArcs; arcs <= mostArcs; arcs++) {
            if (arcs > 0) {
                circuits.add(circuit(arcs, ""));
            }
        }
        for (int arcs = Math.max(0, leastArcs - 1); lines && arcs < mostArcs; arcs++) {
            circuits.add(circuit(arcs, "-TLM" + (arcs + 1)));
            if (tail == Tail.NONE) {
                circuits.add(circuit(arcs, "-TLMD" + (arcs + 1)));
            }
        }
        return List.copyOf(circuits);
    }

    /// The same as growing sequences, each circuit an arc larger than the one before: arcs alone, and arcs before
    /// each kind of transmission line. No more than two arcs stand before a line: it has the parameters of two, and
    /// spectra do not determine more than four.
    public List<List<Circuit>> ladders() {
        List<List<Circuit>> ladders = new ArrayList<>();
        ladders.add(ladder(Math.max(1, leastArcs), mostArcs, ""));
        if (lines) {
            int least = Math.max(0, leastArcs - 1);
            int beforeLine = Math.min(mostArcs - 1, MOST_BEFORE_A_LINE);
            ladders.add(ladder(least, beforeLine, "-TLM"));
            if (tail == Tail.NONE) {
                ladders.add(ladder(least, beforeLine, "-TLMD"));
            }
        }
        return List.copyOf(ladders);
    }

    private List<Circuit> ladder(int least, int most, String line) {
        List<Circuit> ladder = new ArrayList<>();
        for (int arcs = least; arcs <= most; arcs++) {
            ladder.add(circuit(arcs, line.isEmpty() ? "" : line + (arcs + 1)));
        }
        return ladder;
    }

    private Circuit circuit(int arcs, String line) {
        StringBuilder text = new StringBuilder(inductance ? "L0-R0" : "R0");
        for (int i = 1; i <= arcs; i++) {
            text.append("-p(R").append(i).append(",CPE").append(i).append(")");
        }
        int last = arcs + 1 + (line.isEmpty() ? 0 : 1);
        text.append(line).append(tail == Tail.NONE ? "" : tail.element + last);
        try {
            return Circuit.parse(text.toString());
        } catch (CircuitSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
