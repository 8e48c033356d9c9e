package org.interphase.thermo.phases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads phases from delimited text: a first row of names, then one phase per row. Lines that begin with `#` are
/// left out. The separator (comma, semicolon or tab) is that of the first row; with semicolons or tabs a decimal
/// comma is understood (ASSUMED: no such file was seen). Columns are found by name, others are left alone.
public final class PhaseText {
    private static final Set<String> FORMULA_NAMES = Set.of(
            "formula", "compound", "composition", "pretty_formula", "formula_pretty", "reduced_formula", "phase");
    private static final Set<String> ENERGY_NAMES = Set.of(
            "target",
            "energy_ev_per_atom",
            "energy_ev_atom",
            "e_form_ev_atom",
            "e_form",
            "formation_energy_per_atom",
            "formation_energy_ev_per_atom",
            "formation_energy_ev_atom",
            "ef");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int LONGEST_LINE = 10_000;
    private static final int MOST_PHASES = 5_000_000;

    private final String name;
    private final Origin origin;
    private int line;
    private char separator;
    private int formulaColumn;
    private int energyColumn;

    private PhaseText(String name, Origin origin) {
        this.name = name;
        this.origin = origin;
    }

    /// @param text left open
    /// @param name of the file, for messages
    /// @throws ThermoInputException for what is no such table, with the line
    /// @throws IOException from the reader
    public static void read(Reader text, String name, Origin origin, PhaseCollector into)
            throws ThermoInputException, IOException {
        new PhaseText(name, origin).readAll(new BufferedReader(text), into);
    }

    private void readAll(BufferedReader in, PhaseCollector into) throws ThermoInputException, IOException {
        String header = nextLine(in);
        if (header == null) {
            throw new ThermoInputException("a table of phases", "nothing").in(name, null);
        }
        readHeader(header);
        int count = 0;
        for (String row = nextLine(in); row != null; row = nextLine(in)) {
            if (++count > MOST_PHASES) {
                throw refused("at most 5 million phases", "more");
            }
            List<String> cells = cells(row);
            if (cells.size() <= Math.max(formulaColumn, energyColumn)) {
                throw refused("a formula and an energy", cells.size() + (cells.size() == 1 ? " cell" : " cells"));
            }
            into.add("line " + line, cells.get(formulaColumn), energy(cells.get(energyColumn)), origin);
        }
    }

    private @Nullable String nextLine(BufferedReader in) throws ThermoInputException, IOException {
        while (true) {
            line++;
            String text = readLine(in);
            if (text == null) {
                return null;
            }
            String stripped = (line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
            if (!stripped.isEmpty() && !stripped.startsWith("#")) {
                return stripped;
            }
        }
    }

    /// One line without its end; null after the last. Never more characters are held than a line may have.
    private @Nullable String readLine(BufferedReader in) throws ThermoInputException, IOException {
        StringBuilder text = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && c != '\r'; c = in.read()) {
            if (text.length() == LONGEST_LINE) {
                throw refused("at most %d characters in a line".formatted(LONGEST_LINE), "more");
            }
            text.append((char) c);
        }
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        return text.toString();
    }

    private ThermoInputException refused(String expected, String found) {
        return new ThermoInputException(expected, found).in(name, "line " + line);
    }

    private void readHeader(String header) throws ThermoInputException {
        separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
        List<String> names = cells(header).stream()
                .map(n -> n.toLowerCase(Locale.ROOT).replace(' ', '_').replace('/', '_'))
                .toList();
        formulaColumn = columnOf(names, FORMULA_NAMES, "'formula'");
        energyColumn = columnOf(names, ENERGY_NAMES, "'energy_eV_per_atom'");
    }

    private int columnOf(List<String> names, Set<String> known, String wanted) throws ThermoInputException {
        for (int i = 0; i < names.size(); i++) {
            if (known.contains(names.get(i))) {
                return i;
            }
        }
        throw refused(
                "a column %s (eV per atom, relative to the elements)".formatted(wanted),
                String.join(", ", names.subList(0, Math.min(8, names.size()))));
    }

    private double energy(String cell) throws ThermoInputException {
        String text = separator == ',' ? cell : cell.replace(',', '.');
        if (!NUMBER.matcher(text).matches()) {
            throw refused("an energy in eV per atom", "'" + cell.substring(0, Math.min(40, cell.length())) + "'");
        }
        return Double.parseDouble(text);
    }

    /// Cells of a row; quotes may enclose one.
    private List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
