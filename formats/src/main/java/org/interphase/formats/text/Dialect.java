package org.interphase.formats.text;

/// How a delimited table is written.
///
/// @param delimiter between cells; a blank stands for any run of blanks
/// @param decimalMark `.` or `,`
public record Dialect(char delimiter, char decimalMark) {
    public static final Dialect COMMA = new Dialect(',', '.');
    public static final Dialect TAB = new Dialect('\t', '.');
    public static final Dialect TAB_DECIMAL_COMMA = new Dialect('\t', ',');
    public static final Dialect SEMICOLON_DECIMAL_COMMA = new Dialect(';', ',');

    public Dialect {
        if (delimiter == decimalMark) {
            throw new IllegalArgumentException("cells and decimals cannot both use '" + delimiter + "'");
        }
    }

    /// Whether a comma inside a cell can only group digits: between commas that separate cells, a decimal comma cannot
    /// stand, not even in quotes (such a file is refused, see [TableFinder]).
    boolean groupsMeant() {
        return delimiter == ',' && decimalMark == '.';
    }
}
