package org.interphase.cell.description;

import java.util.List;
import java.util.Locale;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.quantity.Parameter;

/// The contact classes of a cell as plain numbers; one class of everything where the description names none.
public final class ContactClasses {
    private static final int MOST = 10;
    private static final double SUM_TOLERANCE = 1e-6;

    private final double[] share;
    private final double[] contact;
    private final double[] lossFactor;

    private ContactClasses(int count) {
        share = new double[count];
        contact = new double[count];
        lossFactor = new double[count];
    }

    /// @throws InputException as [#of(String, List)]
    public static ContactClasses of(CellDescription cell) throws InputException {
        return of(cell.title(), cell.contactClasses());
    }

    /// @param where the classes are given, for refusals
    /// @throws InputException for a number out of range, more than ten classes, or shares that do not add up to
    /// 1
    public static ContactClasses of(String where, List<ContactClass> given) throws InputException {
        if (given.size() > MOST) {
            throw refusal(where, "at most " + MOST + " contact classes", given.size() + " of them");
        }
        ContactClasses classes = new ContactClasses(Math.max(1, given.size()));
        if (given.isEmpty()) {
            classes.set(0, 1, 1, 1);
            return classes;
        }
        double sum = 0;
        for (int p = 0; p < given.size(); p++) {
            double share =
                    value(where, p, ContactClass.Quantity.SHARE, given.get(p).share());
            classes.set(
                    p,
                    share,
                    value(where, p, ContactClass.Quantity.CONTACT, given.get(p).contact()),
                    value(
                            where,
                            p,
                            ContactClass.Quantity.LOSS_FACTOR,
                            given.get(p).lossFactor()));
            sum += share;
        }
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw refusal(
                    where, "shares of the contact classes that add up to 1", String.format(Locale.ROOT, "%.7g", sum));
        }
        for (int p = 0; p < given.size(); p++) {
            classes.share[p] /= sum;
        }
        return classes;
    }

    private static double value(String where, int index, ContactClass.Quantity quantity, Parameter number)
            throws InputException {
        if (!quantity.accepts(number.value())) {
            String expected = quantity.range() + " for the " + quantity.key() + " of class " + (index + 1);
            throw refusal(where, expected, String.valueOf(number.value()));
        }
        return number.value();
    }

    private static InputException refusal(String where, String expected, String found) {
        return new InputException(where, Place.part("contact_classes"), expected, found);
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
