package org.interphase.formats.neware;

import java.util.Arrays;

/// Fills in what a version does not store but follows from what it does: running step number, total time, charge apart
/// from discharge, sums of both, a cycle number where there is none.
final class RunCompletion {
    private RunCompletion() {}

    static void complete(Records records, Notes notes) {
        countSteps(records);
        completeTimes(records);
        splitByDirection(records, Quantity.CAPACITY, Quantity.CHARGE, Quantity.DISCHARGE);
        splitByDirection(records, Quantity.ENERGY, Quantity.CHARGE_ENERGY, Quantity.DISCHARGE_ENERGY);
        splitBySign(records, Quantity.NET_CAPACITY, Quantity.CHARGE, Quantity.DISCHARGE);
        splitBySign(records, Quantity.NET_ENERGY, Quantity.CHARGE_ENERGY, Quantity.DISCHARGE_ENERGY);
        addUp(records, Quantity.CHARGE, Quantity.DISCHARGE, Quantity.CAPACITY);
        addUp(records, Quantity.CHARGE_ENERGY, Quantity.DISCHARGE_ENERGY, Quantity.ENERGY);
        compareCycleRules(records, notes);
        reportUnknownSteps(records, notes);
    }

    private static void countSteps(Records r) {
        if (r.has(Quantity.STEP_NUMBER)) {
            return;
        }
        if (r.has(Quantity.STEP_CHANGE) && r.has(Quantity.STEP_INDEX)) {
            r.put(Quantity.STEP_NUMBER, r.countChanges(Quantity.STEP_INDEX, Quantity.STEP_CHANGE));
        } else if (r.has(Quantity.STEP_INDEX)) {
            r.put(Quantity.STEP_NUMBER, r.countChanges(Quantity.STEP_INDEX));
        }
    }

    /// Test time is step time plus the longest step time of every step before; and the reverse, where only the test
    /// time is stored, a step begins when the step before ends.
    private static void completeTimes(Records r) {
        boolean step = r.has(Quantity.STEP_TIME);
        boolean total = r.has(Quantity.TOTAL_TIME);
        if (step == total || !r.has(Quantity.STEP_NUMBER)) {
            return;
        }
        double[] known = r.column(step ? Quantity.STEP_TIME : Quantity.TOTAL_TIME);
        double[] number = r.column(Quantity.STEP_NUMBER);
        double[] derived = new double[known.length];
        double start = 0;
        double longest = 0;
        for (int i = 0; i < known.length; i++) {
            if (i > 0 && number[i] != number[i - 1]) {
                start = step ? start + longest : longest;
                longest = step ? 0 : longest;
            }
            longest = known[i] > longest ? known[i] : longest;
            derived[i] = step ? start + known[i] : known[i] - start;
        }
        r.put(step ? Quantity.TOTAL_TIME : Quantity.STEP_TIME, derived);
    }

    /// One counter without sign belongs to the direction of its step; where the step has none, to that of the current.
    private static void splitByDirection(Records r, Quantity both, Quantity charge, Quantity discharge) {
        if (!r.has(both) || r.has(charge)) {
            return;
        }
        double[] in = new double[r.size()];
        double[] out = new double[r.size()];
        for (int i = 0; i < r.size(); i++) {
            double amount = Math.abs(r.column(both)[i]);
            int direction = StepType.of(r.column(Quantity.STEP_TYPE)[i]).direction();
            boolean discharges = direction < 0 || (direction == 0 && r.column(Quantity.CURRENT)[i] < 0);
            (discharges ? out : in)[i] = amount;
        }
        r.put(charge, in);
        r.put(discharge, out);
    }

    private static void splitBySign(Records r, Quantity net, Quantity charge, Quantity discharge) {
        if (!r.has(net)) {
            return;
        }
        r.put(charge, Arrays.stream(r.column(net)).map(q -> Math.max(q, 0)).toArray());
        r.put(discharge, Arrays.stream(r.column(net)).map(q -> Math.max(-q, 0)).toArray());
    }

    private static void addUp(Records r, Quantity charge, Quantity discharge, Quantity sum) {
        if (!r.has(charge) || !r.has(discharge)) {
            return;
        }
        double[] total = new double[r.size()];
        for (int i = 0; i < total.length; i++) {
            total[i] = r.column(charge)[i] + r.column(discharge)[i];
        }
        r.put(sum, total);
    }

    /// The cycler's own number is kept. BTSDA can also count a cycle at each charge that follows a discharge; where
    /// both rules differ in their last number the user is told.
    private static void compareCycleRules(Records r, Notes notes) {
        if (!r.has(Quantity.STEP_TYPE) || r.size() == 0) {
            return;
        }
        double[] byDirection = cyclesByDirection(r.column(Quantity.STEP_TYPE));
        long counted = (long) byDirection[byDirection.length - 1];
        notes.metadata("cycles by charge after discharge", Long.toString(counted));
        if (!r.has(Quantity.CYCLE)) {
            r.put(Quantity.CYCLE, byDirection);
            notes.assume("The file holds no cycle number; a cycle begins at each charge that follows a discharge.");
            return;
        }
        double stored = Arrays.stream(r.column(Quantity.CYCLE)).max().orElse(0);
        notes.metadata("cycles by the cycler", Long.toString((long) stored));
        if ((long) stored != counted) {
            notes.warn("The cycler counts " + (long) stored + (stored == 1 ? " cycle; " : " cycles; ")
                    + "by charge after discharge there are " + counted + ". The cycler's numbers are kept.");
        }
    }

    private static double[] cyclesByDirection(double[] types) {
        double[] cycle = new double[types.length];
        double lastType = Double.NaN;
        int direction = 0;
        int last = 0;
        int count = 1;
        for (int i = 0; i < types.length; i++) {
            if (types[i] != lastType) {
                lastType = types[i];
                direction = StepType.of(lastType).direction();
            }
            if (direction != 0) {
                count += direction > 0 && last < 0 ? 1 : 0;
                last = direction;
            }
            cycle[i] = count;
        }
        return cycle;
    }

    private static void reportUnknownSteps(Records r, Notes notes) {
        if (!r.has(Quantity.STEP_TYPE)) {
            return;
        }
        int[] unknown = Arrays.stream(r.column(Quantity.STEP_TYPE))
                .filter(code -> Double.isFinite(code) && !StepType.isKnown(code))
                .mapToInt(code -> (int) code)
                .distinct()
                .sorted()
                .limit(10)
                .toArray();
        if (unknown.length > 0) {
            notes.warn("Step types " + Arrays.toString(unknown) + " are not known; their steps are named by the code.");
        }
    }
}
