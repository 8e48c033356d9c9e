package org.interphase.formats.impedance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.interphase.data.Dataset;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.StateAxis;
import org.interphase.data.Table;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.text.DelimitedTable;

/// Collects the spectra of a text file, table by table, into one reading.
public final class ImpedanceText {
    private static final int MOST_ENTRIES = 200;

    private final FormatSpec spec;
    private final SourceFile file;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<String> assumed = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Map<StateAxis, Double> state = new LinkedHashMap<>();
    private final List<Dataset> spectra = new ArrayList<>();

    public ImpedanceText(FormatSpec spec, SourceFile file) {
        this.spec = spec;
        this.file = file;
    }

    /// What the file says of all the tables that follow; at most 200 entries are kept.
    public ImpedanceText metadata(Map<String, String> entries) {
        entries.forEach((key, value) -> {
            if (metadata.size() < MOST_ENTRIES || metadata.containsKey(key)) {
                metadata.put(key, value);
            }
        });
        return this;
    }

    /// A condition of the tables that follow, in the unit of the axis.
    public ImpedanceText state(StateAxis axis, double value) {
        state.put(axis, value);
        return this;
    }

    /// Forgets the conditions of the tables before.
    public ImpedanceText newState() {
        state.clear();
        return this;
    }

    public ImpedanceText assume(String sentence) {
        assumed.add(sentence);
        return this;
    }

    public ImpedanceText warn(String sentence) {
        warnings.add(sentence);
        return this;
    }

    /// Adds the spectra of a table. Its last row is left out where it is cut off.
    ///
    /// @param title of the spectrum
    /// @throws InputException as of [ImpedanceAssembler#assemble] and [DelimitedTable#read]
    public ImpedanceText add(String title, DelimitedTable table, ImpedanceMap map) throws InputException {
        DelimitedTable.Rows rows = table.droppingCutTail().read();
        rows.cutTail().ifPresent(place -> warn("The file ends in the middle of " + place + "; that row was dropped."));
        return add(title, rows.table(), rows::place, map);
    }

    /// Adds the spectra of rows that are at hand.
    ///
    /// @throws InputException as of [ImpedanceAssembler#assemble]
    public ImpedanceText add(String title, Table table, IntFunction<Place> placeOfRow, ImpedanceMap map)
            throws InputException {
        ImpedanceAssembler assembler = new ImpedanceAssembler(file, spec.name(), map).metadata(metadata);
        assumed.forEach(assembler::assume);
        state.forEach(assembler::state);
        List<ImpedanceSpectrum> built = assembler.assemble(title, table, placeOfRow);
        spectra.addAll(built);
        if (spectra.size() > ImpedanceAssembler.MOST_SPECTRA) {
            throw file.refuse(
                    Place.whole(), "at most " + ImpedanceAssembler.MOST_SPECTRA + " spectra in one file", "more");
        }
        assembler.warnings().forEach(this::warn);
        return this;
    }

    public boolean isEmpty() {
        return spectra.isEmpty();
    }

    /// @param format name of the format and its dialect
    public Reading reading(String format) {
        return new Reading(format, spec.name(), spectra, List.copyOf(warnings));
    }
}
