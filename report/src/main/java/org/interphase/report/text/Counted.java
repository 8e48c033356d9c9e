package org.interphase.report.text;

/// How many of what, with the noun in its number: `1 gap`, `3 gaps`.
public final class Counted {
    private Counted() {}

    /// @param noun in the singular, with a plural in s
    public static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    /// @param one what follows the number one, such as `check agrees`
    /// @param several what follows every other number, zero included
    public static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
