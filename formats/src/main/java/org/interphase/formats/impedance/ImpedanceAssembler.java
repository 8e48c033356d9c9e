package org.interphase.formats.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.interphase.data.Column;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.data.Table;
import org.interphase.formats.SimulatedMark;
import org.interphase.formats.SourceFile;

/// Makes spectra of the columns of a table: brings them into hertz and ohms with a negative imaginary part for a
/// capacitive response, leaves out rows that are no points, and cuts the table where a new spectrum begins: at a new
/// cycle or loop, and where the frequency starts over (see [SweepStarts]). Use once per table.
///
/// A row is no point where the frequency is not above zero (a sample of the steady state before or after the sweep),
/// where the impedance is missing or not finite, or exactly zero (a cell filled in by the program). Each spectrum keeps
/// every other column. Its state holds what the file says: the mean of the potential and of the temperature over its
/// points, the cycle number, the time at rest; a column of zeros says nothing.
public final class ImpedanceAssembler {
    private static final double ABSOLUTE_ZERO_C = -273.15;
    /// Most spectra of one file: each has columns of its own.
    static final int MOST_SPECTRA = 10_000;
    private static final Map<ImpedanceRole, StateAxis> CONDITIONS = Map.of(
            ImpedanceRole.POTENTIAL, StateAxis.POTENTIAL,
            ImpedanceRole.TEMPERATURE, StateAxis.TEMPERATURE,
            ImpedanceRole.REST_TIME, StateAxis.REST_TIME,
            ImpedanceRole.CYCLE, StateAxis.CYCLE);

    private final SourceFile file;
    private final String reader;
    private final ImpedanceMap map;
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<String> assumed = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final SpectrumRemarks remarks = new SpectrumRemarks();
    private State stated = State.unspecified();
    private List<Integer> loopStarts = List.of();
    private boolean simulated;

    public ImpedanceAssembler(SourceFile file, String reader, ImpedanceMap map) {
        this.file = file;
        this.reader = reader;
        this.map = map;
    }

    /// What the file says; a temperature in it, with its unit, goes into the state.
    public ImpedanceAssembler metadata(Map<String, String> entries) {
        metadata.putAll(entries);
        State conditions = StatedConditions.of(entries);
        conditions.coordinates().forEach((axis, value) -> stated = stated.with(axis, value));
        return this;
    }

    /// A condition that the file states beside its table.
    public ImpedanceAssembler state(StateAxis axis, double value) {
        stated = stated.with(axis, value);
        return this;
    }

    /// Rows of the table, counted from 0, at which the instrument began a new loop.
    public ImpedanceAssembler loopStarts(List<Integer> rows) {
        loopStarts = List.copyOf(rows);
        return this;
    }

    public ImpedanceAssembler assume(String sentence) {
        assumed.add(sentence);
        return this;
    }

    public ImpedanceAssembler warn(String sentence) {
        warnings.add(sentence);
        return this;
    }

    /// Every reservation so far; complete after [#assemble].
    public List<String> warnings() {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(remarks.warnings());
        return all;
    }

    /// @param title of the spectrum; several get their cycle, loop or number behind it
    /// @param placeOfRow where a row stands in the file
    /// @throws InputException if a needed column is missing or is not numbers, or no row is a point
    public List<ImpedanceSpectrum> assemble(String title, Table table, IntFunction<Place> placeOfRow)
            throws InputException {
        simulated = SimulatedMark.isIn(metadata, table);
        SpectrumColumns columns = new SpectrumColumns(file, map, table, placeOfRow);
        SpectrumColumns.Points points = columns.points();
        turn(points);
        if (points.fromModulus()) {
            assumed.add("Real and imaginary part are computed from modulus and phase.");
        }
        if (columns.hasPartsInTwoUnits()) {
            warnings.add("Real and imaginary part are stated in different units; each was converted as its header says:"
                    + " check the header.");
        }
        int[] kept = kept(points);
        if (kept.length == 0) {
            throw file.refuse(
                    Place.whole(),
                    "rows with a frequency above zero and an impedance",
                    table.rows() == 0 ? "a table without rows" : table.rows() + " rows without any",
                    "The measurement may have been stopped before its first point.");
        }
        List<int[]> spectra = spectra(points, columns, kept);
        if (spectra.size() > MOST_SPECTRA) {
            throw file.refuse(
                    Place.whole(),
                    "at most " + MOST_SPECTRA + " spectra in one file",
                    spectra.size() + " sweeps of frequency");
        }
        Map<ImpedanceRole, double[]> conditions = conditions(columns);
        List<Column> others = columns.others();
        List<ImpedanceSpectrum> built = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            String number = spectra.size() == 1 ? "" : ", spectrum " + (i + 1) + " of " + spectra.size();
            built.add(spectrum(title + number, spectra.get(i), points, conditions, others));
        }
        return built;
    }

    private void turn(SpectrumColumns.Points points) {
        boolean turned = switch (map.sign()) {
            case NEGATIVE_IS_CAPACITIVE -> false;
            case POSITIVE_IS_CAPACITIVE -> true;
            case FROM_DATA -> {
                boolean positive =
                        SpectrumRemarks.isPositiveWhereCapacitive(points.frequency_Hz(), points.imaginary_ohm());
                assumed.add(
                        positive
                                ? "The file does not say so, but its imaginary part is positive where cells are"
                                        + " capacitive: it is taken as -Im Z."
                                : "The file does not say so: its imaginary part is taken as Im Z, negative where"
                                        + " the cell is capacitive.");
                yield positive;
            }
        };
        double[] imaginary = points.imaginary_ohm();
        for (int i = 0; i < imaginary.length && turned; i++) {
            imaginary[i] = 0.0 - imaginary[i];
        }
    }

    private int[] kept(SpectrumColumns.Points points) {
        int rows = points.frequency_Hz().length;
        int[] kept = new int[rows];
        int n = 0;
        int noFrequency = 0;
        int noImpedance = 0;
        int zero = 0;
        for (int i = 0; i < rows; i++) {
            double f = points.frequency_Hz()[i];
            double re = points.real_ohm()[i];
            double im = points.imaginary_ohm()[i];
            if (!(f > 0 && Double.isFinite(f))) {
                noFrequency++;
            } else if (!Double.isFinite(re + im)) {
                noImpedance++;
            } else if (re == 0 && im == 0) {
                zero++;
            } else {
                kept[n++] = i;
            }
        }
        warnOfRows(noFrequency, "without a frequency above zero");
        warnOfRows(noImpedance, "without an impedance, empty or not a finite number");
        warnOfRows(zero, "whose impedance is exactly zero");
        return Arrays.copyOf(kept, n);
    }

    private void warnOfRows(int rows, String what) {
        if (rows > 0) {
            warnings.add(
                    rows + (rows == 1 ? " row " : " rows ") + what + (rows == 1 ? " was" : " were") + " left out.");
        }
    }

    private List<int[]> spectra(SpectrumColumns.Points points, SpectrumColumns columns, int[] kept) {
        double[] frequency = SpectrumColumns.select(points.frequency_Hz(), kept);
        boolean[] groups = new boolean[kept.length];
        for (ImpedanceRole role : List.of(ImpedanceRole.CYCLE, ImpedanceRole.SPECTRUM)) {
            columns.find(role).ifPresent(index -> {
                for (int i = 1; i < kept.length; i++) {
                    groups[i] |= Double.compare(index[kept[i]], index[kept[i - 1]]) != 0;
                }
            });
        }
        int[] loop = loopOfRow(points.frequency_Hz().length);
        for (int i = 1; i < kept.length; i++) {
            groups[i] |= loop[kept[i]] != loop[kept[i - 1]];
        }
        boolean[] starts = new boolean[kept.length];
        int from = 0;
        for (int i = 1; i <= kept.length; i++) {
            if (i == kept.length || groups[i]) {
                SweepStarts.mark(frequency, from, i, starts);
                from = i;
            }
        }
        List<int[]> spectra = new ArrayList<>();
        from = 0;
        for (int i = 1; i <= kept.length; i++) {
            if (i == kept.length || starts[i]) {
                spectra.add(Arrays.copyOfRange(kept, from, i));
                from = i;
            }
        }
        return spectra;
    }

    private int[] loopOfRow(int rows) {
        int[] loop = new int[rows];
        loopStarts.stream().filter(start -> start > 0 && start < rows).forEach(start -> loop[start] = 1);
        for (int i = 1; i < rows; i++) {
            loop[i] += loop[i - 1];
        }
        return loop;
    }

    private static Map<ImpedanceRole, double[]> conditions(SpectrumColumns columns) {
        Map<ImpedanceRole, double[]> conditions = new EnumMap<>(ImpedanceRole.class);
        CONDITIONS.keySet().forEach(role -> columns.find(role).ifPresent(values -> conditions.put(role, values)));
        return conditions;
    }

    private ImpedanceSpectrum spectrum(
            String title,
            int[] rows,
            SpectrumColumns.Points points,
            Map<ImpedanceRole, double[]> conditions,
            List<Column> others) {
        double[] frequency = SpectrumColumns.select(points.frequency_Hz(), rows);
        double[] imaginary = SpectrumColumns.select(points.imaginary_ohm(), rows);
        List<String> said = new ArrayList<>(assumed);
        said.addAll(remarks.add(frequency, imaginary));
        State state = stated;
        for (Map.Entry<ImpedanceRole, double[]> condition : conditions.entrySet()) {
            StateAxis axis = Objects.requireNonNull(CONDITIONS.get(condition.getKey()));
            OptionalDouble mean = mean(condition.getValue(), rows);
            // Instruments without a sensor fill the temperature with a number below absolute zero.
            if (mean.isPresent() && (axis != StateAxis.TEMPERATURE || mean.getAsDouble() > ABSOLUTE_ZERO_C)) {
                state = state.with(axis, mean.getAsDouble());
            }
        }
        return ImpedanceSpectrum.builder(title, file.provenance(reader, simulated, said))
                .points(frequency, SpectrumColumns.select(points.real_ohm(), rows), imaginary)
                .state(state)
                .others(others.stream().map(c -> SpectrumColumns.rows(c, rows)).toList())
                .metadata(metadata)
                .build();
    }

    /// The mean over the rows; empty where the column has gaps there or holds nothing but zeros.
    private static OptionalDouble mean(double[] values, int[] rows) {
        double first = values[rows[0]];
        double sum = 0;
        boolean constant = true;
        for (int row : rows) {
            sum += values[row];
            constant &= values[row] == first;
        }
        boolean empty = !Double.isFinite(sum) || (constant && first == 0);
        return empty ? OptionalDouble.empty() : OptionalDouble.of(constant ? first : sum / rows.length);
    }
}
