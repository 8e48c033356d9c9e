package org.interphase.cell.description;

import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// The contact classes of a cell as plain numbers; one class of everything where the description names none.
public final class ContactClasses {
    private static final int MOST = 10;
    private static final double SUM_TOLERANCE = 1e-6;
    private static final double LEAST_SHARE = 1e-6;
    private static final double LEAST_CONTACT = 0.01;
    private static final double LARGEST_FACTOR = 1e3;

    private final double[] share;
    private final double[] contact;
    private final double[] lossFactor;

    private ContactClasses(int count) {
        share = new double[count];
        contact = new double[count];
        lossFactor = new double[count];
    }

    /// @throws InputException for a number out of range, more than ten classes, or shares that do not add up to 1
    public static ContactClasses of(CellDescription cell) throws InputException {
        List<ContactClass> given = cell.contactClasses();
        if (given.size() > MOST) {
            throw refusal(cell, "at most " + MOST + " contact classes", given.size() + " of them");
        }
        ContactClasses classes = new ContactClasses(Math.max(1, given.size()));
        if (given.isEmpty()) {
            classes.set(0, 1, 1, 1);
        }
        double sum = 0;
        for (int p = 0; p < given.size(); p++) {
            ContactClass each = given.get(p);
            check(cell, p, "share", each.share().value(), LEAST_SHARE, 1);
            check(cell, p, "contact", each.contact().value(), LEAST_CONTACT, 1);
            check(cell, p, "loss_factor", each.lossFactor().value(), 0, LARGEST_FACTOR);
            classes.set(
                    p,
                    each.share().value(),
                    each.contact().value(),
                    each.lossFactor().value());
            sum += each.share().value();
        }
        if (!given.isEmpty() && Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw refusal(cell, "shares of the contact classes that add up to 1", "%.7g".formatted(sum));
        }
        for (int p = 0; p < given.size(); p++) {
            classes.share[p] /= sum;
        }
        return classes;
    }

    private static void check(CellDescription cell, int index, String name, double value, double low, double high)
            throws InputException {
        if (!(value >= low && value <= high)) {
            throw refusal(
                    cell, low + " to " + high + " for the " + name + " of class " + (index + 1), String.valueOf(value));
        }
    }

    private static InputException refusal(CellDescription cell, String expected, String found) {
        return new InputException(cell.title(), Place.part("contact_classes"), expected, found);
    }

    private void set(int index, double ofMass, double touching, double losing) {
        share[index] = ofMass;
        contact[index] = touching;
        lossFactor[index] = losing;
    }

    public int count() {
        return share.length;
    }

    /// Of the oxide's mass.
    public double share(int index) {
        return share[index];
    }

    /// Factor on the contacted fraction of the particles' area.
    public double contact(int index) {
        return contact[index];
    }

    /// Factor on the loss of contact.
    public double lossFactor(int index) {
        return lossFactor[index];
    }
}
