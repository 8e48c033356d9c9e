package org.interphase.cell.solve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Layout;

/// Currents that a cell was found unable to carry below a voltage limit. To find that out takes thousands of
/// iterations, and nothing changes by it: the same current meets the same limit again for as long as the cell
/// stays as it is, in every cycle of a life that has come to its end.
final class OutOfReach {
    private record Asked(double current, Goal goal) {}

    private static final class Found {
        private final int revision;
        private final double[] state;

        Found(int revision, double[] z) {
            this.revision = revision;
            this.state = z.clone();
        }
    }

    private final Map<Asked, Found> known = new HashMap<>();

    void keep(CellModel model, Goal goal, double[] z) {
        known.put(new Asked(model.setpoint(), goal), new Found(model.revision(), z));
    }

    boolean knows(CellModel model, Goal goal, double[] z) {
        if (known.isEmpty() || model.isPotentiostatic()) {
            return false;
        }
        Found found = known.get(new Asked(model.setpoint(), goal));
        return found != null && found.revision == model.revision() && isSame(model.layout(), found.state, z);
    }

    /// Whether two states hold the same lithium and have passed the same charge: what currents and potentials
    /// were before a new current is set does not matter.
    private static boolean isSame(Layout layout, double[] one, double[] other) {
        int lithium = layout.lithium(layout.shells());
        return one[layout.charge()] == other[layout.charge()]
                && Arrays.equals(one, 0, lithium, other, 0, lithium)
                && Arrays.equals(one, layout.side(), layout.cellCurrent(), other, layout.side(), layout.cellCurrent());
    }
}
