package org.interphase.formats.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.interphase.data.Column;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.NumberColumn;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;

/// Spectra of one file as one table, one after another: `frequency`, `z_re`, `z_im`, and those of the other columns
/// that
/// every spectrum has under the same name, in the same unit and kind. The order is that of the first spectrum.
public final class JoinedSpectra {
    private JoinedSpectra() {}

    /// @param spectra at least one
    public static Table table(List<ImpedanceSpectrum> spectra) {
        List<Table> tables = spectra.stream().map(ImpedanceSpectrum::table).toList();
        List<Column> joined = new ArrayList<>();
        for (Column first : tables.getFirst().columns()) {
            List<Column> parts = tables.stream()
                    .flatMap(t -> t.find(first.name()).stream())
                    .filter(c -> isAlike(c, first))
                    .toList();
            if (parts.size() == tables.size()) {
                joined.add(join(first, parts));
            }
        }
        return new Table(joined);
    }

    private static boolean isAlike(Column a, Column b) {
        return a instanceof NumberColumn == b instanceof NumberColumn
                && a.unit().equals(b.unit());
    }

    private static Column join(Column first, List<Column> parts) {
        return switch (first) {
            case NumberColumn c ->
                NumberColumn.adopt(
                        c.name(),
                        c.unit(),
                        parts.stream().flatMapToDouble(JoinedSpectra::numbers).toArray());
            case TextColumn c ->
                new TextColumn(
                        c.name(), parts.stream().flatMap(JoinedSpectra::words).toList());
        };
    }

    private static DoubleStream numbers(Column column) {
        return column instanceof NumberColumn c
                ? IntStream.range(0, c.size()).mapToDouble(c::at)
                : DoubleStream.empty();
    }

    private static Stream<String> words(Column column) {
        return column instanceof TextColumn c ? IntStream.range(0, c.size()).mapToObj(c::at) : Stream.empty();
    }
}
