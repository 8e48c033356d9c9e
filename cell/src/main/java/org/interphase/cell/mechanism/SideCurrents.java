package org.interphase.cell.mechanism;

import java.util.List;

/// Several side currents as one; the charge of a step is shared out by what each draws.
record SideCurrents(List<SideCurrent> all) implements SideCurrent {
    /// Where currents cancel to less than this share of them, their size decides.
    private static final double CANCELLED = 1e-3;

    @Override
    public double at(SlowStates states, int site, double potential) {
        double sum = 0;
        for (SideCurrent each : all) {
            sum += each.at(states, site, potential);
        }
        return sum;
    }

    @Override
    public double slope(SlowStates states, int site, double potential) {
        double sum = 0;
        for (SideCurrent each : all) {
            sum += each.slope(states, site, potential);
        }
        return sum;
    }

    @Override
    public void book(SlowStates states, int site, double potential, double charge) {
        double[] current = new double[all.size()];
        double net = 0;
        double size = 0;
        for (int i = 0; i < current.length; i++) {
            current[i] = all.get(i).at(states, site, potential);
            net += current[i];
            size += Math.abs(current[i]);
        }
        boolean cancelled = Math.abs(net) <= CANCELLED * size;
        for (int i = 0; i < current.length && size > 0; i++) {
            double share = cancelled ? Math.abs(current[i]) / size : current[i] / net;
            all.get(i).book(states, site, potential, share * charge);
        }
    }
}
