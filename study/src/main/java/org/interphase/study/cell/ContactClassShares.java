package org.interphase.study.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.ContactClasses;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Units;

/// What shares that a command line sets leave to the contact classes that it does not name: the rest, in the
/// proportion that they had.
final class ContactClassShares {
    private static final double SUM_TOLERANCE = 1e-6;

    private ContactClassShares() {}

    /// @param changed a cell that has the shares that are set
    /// @param set by the class, from 1; nothing happens where it is empty
    /// @param held classes whose shares were set before and stay
    /// @param option that refusals name
    /// @throws InputException where the shares that are set leave nothing to the others, or there are no others
    ///     and the shares do not add up to 1
    static CellDescription of(
            CellDescription before, CellDescription changed, Map<Integer, Double> set, Set<Integer> held, String option)
            throws InputException {
        if (set.isEmpty()) {
            return changed;
        }
        Set<Integer> named = new TreeSet<>(held);
        named.addAll(set.keySet());
        List<ContactClass> classes = new ArrayList<>(changed.contactClasses());
        double asked = sum(changed, named);
        boolean everyOne = named.size() == classes.size();
        if (everyOne ? Math.abs(asked - 1) > SUM_TOLERANCE : asked > 1 - SUM_TOLERANCE) {
            throw refusal(set, held, asked, everyOne, option);
        }
        double rest = 1 - asked;
        double had = 1 - sum(before, named);
        for (int p = 0; p < classes.size(); p++) {
            if (!named.contains(p + 1)) {
                ContactClass each = classes.get(p);
                Source source = new Source.Stated("what " + option + " leaves of the contact classes");
                double share = each.share().value() * rest / had;
                Parameter number = new Parameter(share, Units.ONE, Uncertainty.none("set by hand"), source);
                classes.set(p, new ContactClass(number, each.contact(), each.lossFactor()));
            }
        }
        ContactClasses.of(option, classes);
        return changed.withContactClasses(classes);
    }

    private static double sum(CellDescription cell, Set<Integer> named) {
        double sum = 0;
        for (int p : named) {
            sum += cell.contactClasses().get(p - 1).share().value();
        }
        return sum;
    }

    private static InputException refusal(
            Map<Integer, Double> set, Set<Integer> held, double asked, boolean everyOne, String option) {
        Set<Integer> before = new TreeSet<>(held);
        before.removeAll(set.keySet());
        String with = before.isEmpty()
                ? ""
                : " with the share that --set gives class " + before.iterator().next();
        return new InputException(
                option,
                Place.part("contact_classes." + set.keySet().iterator().next() + ".share"),
                (everyOne ? "shares that add up to 1" : "shares that leave something to the other classes") + with,
                PlainNumber.of(asked) + " in all",
                "Set one share less: the classes that are not named share what is left.");
    }
}
