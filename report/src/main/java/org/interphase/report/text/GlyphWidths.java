package org.interphase.report.text;

import java.util.ArrayList;
import java.util.List;

/// How wide a line of text will be, without a font at hand.
///
/// The table holds the advance widths of Helvetica in thousandths of an em, as Adobe published them in the font's AFM
/// file; Arial, Liberation Sans and Nimbus Sans share them. [#RESERVE] is added because a reader's machine may have
/// none of these.
public final class GlyphWidths {
    /// Factor by which widths are overestimated.
    public static final double RESERVE = 1.06;
    /// Size of raised and lowered text relative to the text around it.
    public static final double SCRIPT_SIZE = 0.72;

    private static final int FIRST = 32;
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space … /
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 … ?
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ … O
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P … _
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` … o
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p … ~
    };

    private GlyphWidths() {}

    /// Width of a line in the unit of `size` as it is written, that is, after [Escape#clean(String)]; raised and
    /// lowered
    /// runs at their smaller size.
    public static double of(String text, double size) {
        double thousandths = 0;
        for (ScriptRuns.Run run : ScriptRuns.of(Escape.clean(text))) {
            double scale = run.level() == ScriptRuns.Level.NORMAL ? 1 : SCRIPT_SIZE;
            thousandths += scale * thousandthsOf(run.text());
        }
        return thousandths / 1000 * size * RESERVE;
    }

    /// The text itself where it fits, else its beginning with an ellipsis; empty where not even that fits.
    public static String shorten(String text, double size, double available) {
        if (of(text, size) <= available) {
            return text;
        }
        String shown = "";
        for (int i = 0; i < text.length(); ) {
            i += Character.charCount(text.codePointAt(i));
            String longer = text.substring(0, i).stripTrailing() + "…";
            if (of(longer, size) > available) {
                break;
            }
            shown = longer;
        }
        return shown;
    }

    /// As [#shorten], but the ellipsis stands in the middle: for names that differ at their end.
    public static String shortenMiddle(String text, double size, double available) {
        if (of(text, size) <= available) {
            return text;
        }
        String shown = "";
        int points = text.codePointCount(0, text.length());
        for (int kept = 1; kept < points; kept++) {
            int head = text.offsetByCodePoints(0, (kept + 1) / 2);
            int tail = text.offsetByCodePoints(text.length(), -(kept / 2));
            String longer = text.substring(0, head).stripTrailing() + "…"
                    + text.substring(tail).stripLeading();
            if (of(longer, size) > available) {
                break;
            }
            shown = longer;
        }
        return shown;
    }

    /// Breaks at spaces into at most `most` lines; what still does not fit is shortened.
    public static List<String> wrap(String text, double size, double available, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        String[] words = text.strip().split(" +", -1);
        for (int i = 0; i < words.length; i++) {
            String longer = line.isEmpty() ? words[i] : line + " " + words[i];
            if (line.isEmpty() || of(longer, size) <= available || lines.size() == most - 1) {
                line = longer;
            } else {
                lines.add(line);
                line = words[i];
            }
        }
        lines.add(line);
        return lines.stream().map(l -> shorten(l, size, available)).toList();
    }

    private static double thousandthsOf(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            sum += thousandthsOf(c);
        }
        return sum;
    }

    private static int thousandthsOf(int c) {
        if (c >= FIRST && c < FIRST + ASCII.length) {
            return ASCII[c - FIRST];
        }
        return switch (c) {
            case '−', '±', '×', '≤', '≥', '≈', '≠', '√', '–', '\u2007' -> 584;
            case '…', '→', '←', '↔', '⇌', '‰', '—' -> 1000;
            case '\u00A0', '·', '‘', '’', '′' -> 278;
            case '\u2009', '\u202F' -> 200;
            case '°', '“', '”', '″', '•' -> 400;
            case '∞', '∑', '∆', 'Ω' -> 750;
            default -> unlisted(c);
        };
    }

    /// Scripts without a table: marks take no room, letters that of a wide one, ideographs and pictures a square.
    private static int unlisted(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (c < 0x1100 || (c >= 0x1E00 && c < 0x2100)) {
            return Character.isLowerCase(c) && c < 0x400 ? 620 : 800;
        }
        return 1100;
    }
}
