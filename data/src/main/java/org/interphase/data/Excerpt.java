package org.interphase.data;

/// A piece of a stranger's file, made fit for a sentence: control characters shown as dots, at most 80 characters.
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) || !Character.isDefined(c) ? '·' : c);
        }
        return text.length() > LONGEST ? shown.append('…').toString() : shown.toString();
    }
}
