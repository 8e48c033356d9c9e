package org.interphase.formats.biologic;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Version of the program that recorded a file. BT-Lab counts from 1, EC-Lab was at 9 before BT-Lab existed.
record EcLabVersion(int major, int minor) implements Comparable<EcLabVersion> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})\\.(\\d{1,3})");
    private static final int FIRST_EC_LAB = 5;

    /// Understands `11.43`; empty for anything else.
    static Optional<EcLabVersion> of(String text) {
        Matcher m = FORM.matcher(text.strip());
        return m.matches()
                ? Optional.of(new EcLabVersion(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
                : Optional.empty();
    }

    boolean isBtLab() {
        return major < FIRST_EC_LAB;
    }

    @Override
    public int compareTo(EcLabVersion other) {
        return Comparator.comparingInt(EcLabVersion::major)
                .thenComparingInt(EcLabVersion::minor)
                .compare(this, other);
    }
}
