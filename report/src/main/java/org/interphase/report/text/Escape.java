package org.interphase.report.text;

/// Makes a stranger's text safe inside XML and HTML, as element content or inside a quoted attribute.
/// A sample's name comes from an instrument file, so it may hold anything.
public final class Escape {
    private static final int REPLACEMENT = 0xFFFD;
    private static final int MOST_COMBINING_MARKS = 2;

    private Escape() {}

    /// The text on one line and without anything invisible that could disturb its surroundings: control characters and
    /// line breaks become spaces, direction overrides and zero-width characters vanish, characters that XML forbids
    /// become U+FFFD, and stacks of combining marks are cut to two.
    public static String clean(String raw) {
        return clean(raw, false);
    }

    /// Cleaned and escaped, for element content and for quoted attributes.
    public static String markup(String raw) {
        return escape(clean(raw, false));
    }

    /// As [#markup(String)], but keeps line breaks: for preformatted text.
    public static String markupWithLines(String raw) {
        return escape(clean(raw, true));
    }

    private static String clean(String raw, boolean keepLines) {
        StringBuilder out = new StringBuilder(raw.length());
        int combining = 0;
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            combining = isCombining(c) ? combining + 1 : 0;
            if (combining > MOST_COMBINING_MARKS || isInvisible(c)) {
                continue;
            }
            if (c == '\n' && keepLines) {
                out.append('\n');
            } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                out.append(' ');
            } else {
                out.appendCodePoint(isForbidden(c) ? REPLACEMENT : c);
            }
        }
        return out.toString();
    }

    private static String escape(String clean) {
        StringBuilder out = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isCombining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /// Direction marks, overrides and isolates, zero-width characters, the byte order mark.
    private static boolean isInvisible(int c) {
        return (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0x061C
                || c == 0xFEFF
                || c == 0xAD;
    }

    /// Lone surrogates and the noncharacters of Unicode.
    private static boolean isForbidden(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
