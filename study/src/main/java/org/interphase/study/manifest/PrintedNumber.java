package org.interphase.study.manifest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A number as a text prints it, so that its last digit is not lost: `76.0` is not `76`.
///
/// @param text as written
/// @param value what it says
/// @param about whether it is marked as approximate (`~ 15`, `about 15`)
record PrintedNumber(String text, BigDecimal value, boolean about) {
    /// A longer number is no number of a paper, and a larger exponent no quantity.
    private static final int LONGEST = 60;

    private static final int LARGEST_EXPONENT = 300;
    private static final List<String> ABOUT = List.of("~", "≈", "∼", "about ", "ca. ");

    /// The number in a text, empty where there is none.
    static Optional<PrintedNumber> parse(String text) {
        String digits = text.strip();
        boolean about = false;
        for (String mark : ABOUT) {
            if (digits.startsWith(mark)) {
                digits = digits.substring(mark.length()).strip();
                about = true;
            }
        }
        digits = digits.replace('−', '-');
        if (digits.length() > LONGEST || !digits.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(digits);
        return Math.abs((long) value.scale()) > LARGEST_EXPONENT
                ? Optional.empty()
                : Optional.of(new PrintedNumber(text.strip(), value, about));
    }

    double number() {
        return value.doubleValue();
    }

    /// Power of ten of the last digit that is certainly one: −1 for `76.0`, 2 for `1400`, −8 for `6e-8`.
    int place() {
        return -(hasFreeZeros() ? value.stripTrailingZeros().scale() : value.scale());
    }

    /// Whether zeros at the end may be there only to fill up to the decimal point.
    private boolean hasFreeZeros() {
        return value.scale() == 0 && value.signum() != 0;
    }

    /// Half a unit of the last digit, where zeros at the end of a whole number count as digits: a property of 70 % is
    /// known
    /// to the unit.
    double halfUnitOfWhole() {
        return (about ? 1 : 0.5) * Math.pow(10, -value.scale());
    }

    /// Half a unit of the last digit. Zeros at the end of a whole number count as digits where another number of the
    /// same kind is printed to that place: 1400 Ω beside 248 Ω.
    ///
    /// @param alike numbers of the same kind
    /// @return twice as much for a number that is marked as approximate
    double halfUnit(List<PrintedNumber> alike) {
        int place = place();
        if (hasFreeZeros()) {
            for (PrintedNumber other : alike) {
                place = Math.min(place, Math.max(0, other.place()));
            }
        }
        return (about ? 1 : 0.5) * Math.pow(10, place);
    }
}
