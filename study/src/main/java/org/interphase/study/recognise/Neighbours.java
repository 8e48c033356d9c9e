package org.interphase.study.recognise;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files whose names differ by a number at the end alone: two cells, or one run in two files?
final class Neighbours {
    private static final Pattern NUMBERED = Pattern.compile("(.*?[^0-9])([0-9]{1,3})(\\.[A-Za-z0-9]{1,8})");

    private Neighbours() {}

    static Optional<String> question(String file, Set<String> all) {
        Matcher own = NUMBERED.matcher(file);
        if (!own.matches()) {
            return Optional.empty();
        }
        Set<String> others = new TreeSet<>();
        for (String other : all) {
            Matcher m = NUMBERED.matcher(other);
            if (m.matches() && m.group(1).equals(own.group(1)) && m.group(3).equals(own.group(3))) {
                others.add(m.group(2));
            }
        }
        if (others.size() < 2) {
            return Optional.empty();
        }
        String name = own.group(1).substring(own.group(1).lastIndexOf('/') + 1);
        return Optional.of("There are " + others.size() + " files '" + name
                + "…' that differ by the number at the end: are they cells of their own, or parts of one run?");
    }
}
