package org.interphase.study.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.ContactClass.Quantity;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.quantity.Parameter;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.quantity.Units;

/// One number of one contact class changed by a command line, as in `contact_classes.2.contact=0.5`. What a
/// share means for the other classes, [ContactClassShares] says.
///
/// @param index of the class, from 1
/// @param option that refusals name
record ContactClassChange(int index, Quantity quantity, String option, String text) {
    private static final String EXAMPLE = "contact_classes.2.contact=0.5";
    private static final Pattern NAME = Pattern.compile("contact_classes\\.([1-9][0-9]?)\\.([a-z_]+)");

    /// The change that a key names; empty where it is a key of another kind.
    ///
    /// @throws InputException where it begins like one and is none
    static Optional<ContactClassChange> of(String name, String option, String text) throws InputException {
        if (!name.startsWith("contact_classes")) {
            return Optional.empty();
        }
        Matcher matcher = NAME.matcher(name);
        Optional<Quantity> named = Optional.empty();
        if (matcher.matches()) {
            named = Stream.of(Quantity.values())
                    .filter(q -> q.key().equals(matcher.group(2)))
                    .findFirst();
        }
        if (named.isEmpty()) {
            throw new InputException(
                    option, Place.whole(), "a number of a contact class, such as " + EXAMPLE, "'" + name + "'");
        }
        return Optional.of(new ContactClassChange(Integer.parseInt(matcher.group(1)), named.get(), option, text));
    }

    private String path() {
        return "contact_classes." + index + "." + quantity.key();
    }

    /// The number of this class alone.
    ///
    /// @throws InputException where the cell has no such class, or the value is out of range
    CellDescription apply(CellDescription cell, double value) throws InputException {
        List<ContactClass> classes = new ArrayList<>(cell.contactClasses());
        if (index > classes.size()) {
            String found = classes.isEmpty() ? "a cell without contact classes" : "one of " + classes.size();
            throw new InputException(
                    option, Place.part(path()), "a cell with at least " + index + " contact classes", found);
        }
        if (!quantity.accepts(value)) {
            throw new InputException(option, Place.part(path()), quantity.range(), "'" + value + "'");
        }
        ContactClass each = classes.get(index - 1);
        Source source = new Source.Stated(option + " " + text);
        Parameter number = new Parameter(value, Units.ONE, Uncertainty.none("set by hand"), source);
        classes.set(
                index - 1,
                switch (quantity) {
                    case SHARE -> new ContactClass(number, each.contact(), each.lossFactor());
                    case CONTACT -> new ContactClass(each.share(), number, each.lossFactor());
                    case LOSS_FACTOR -> new ContactClass(each.share(), each.contact(), number);
                });
        return cell.withContactClasses(classes);
    }
}
