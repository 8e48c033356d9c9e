package org.interphase.quantity;

/// The beginning of any text, fit for one line of a message: at most 40 characters, none of them invisible.
final class Excerpt {
    private static final int SHOWN = 40;

    private Excerpt() {}

    static String of(String text) {
        int[] shown = text.codePoints().limit(SHOWN).map(Excerpt::visible).toArray();
        String start = new String(shown, 0, shown.length);
        return text.codePointCount(0, text.length()) > SHOWN ? start + "…" : start;
    }

    private static int visible(int codePoint) {
        boolean invisible = switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
        return invisible ? '\uFFFD' : codePoint;
    }
}
