package org.interphase.thermo;

import java.io.StringReader;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Formula;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.Origin;
import org.interphase.thermo.phases.PhaseCollector;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.PhaseText;
import org.interphase.thermo.phases.Scheme;

/// Small tables written in the test itself, with energies that can be worked out on paper.
final class Tables {
    private Tables() {}

    /// @param rows `LiCl,-2` and so on, separated by spaces
    static PhaseTable of(String rows) throws Exception {
        return read("formula,energy_eV_per_atom\n" + rows.replace(' ', '\n') + "\n");
    }

    static PhaseTable read(String text) throws Exception {
        var collector = new PhaseCollector("phases.csv", PhaseCollector.Duplicates.REFUSED);
        PhaseText.read(new StringReader(text), "phases.csv", Origin.STATED, collector);
        return collector.table(Scheme.AS_GIVEN, "written for the test");
    }

    static Reactant reactant(PhaseTable table, String formula) throws Exception {
        return Reactant.of(table, Formula.parse(formula));
    }

    static <T> T solved(Outcome<T> outcome) {
        return PeerReferenceTest.solved(outcome);
    }
}
