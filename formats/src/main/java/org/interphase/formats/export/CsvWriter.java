package org.interphase.formats.export;

import java.io.IOException;
import java.util.List;
import org.interphase.data.Column;
import org.interphase.data.Dataset;
import org.interphase.data.NumberColumn;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.SimulatedMark;

/// Writes any dataset as CSV: first row names, second row units, then the values; commas between cells, decimal points,
/// line feeds. For a cycling run time, voltage and current come first,
/// for a spectrum frequency, real and imaginary part.
///
/// Written and read back, every number is the same to the last bit. For how texts are written see the package's rules:
/// a text that a spreadsheet could run as a formula gets an apostrophe in front.
public final class CsvWriter {
    private CsvWriter() {}

    /// Simulated data get a column `simulated` of ones.
    ///
    /// @param out UTF-8 is expected of whoever turns it into bytes; not closed
    /// @throws IOException if `out` throws it
    public static void write(Dataset dataset, Appendable out) throws IOException {
        write(SimulatedMark.on(dataset.table(), dataset.provenance().simulated()), out);
    }

    /// Writes a table in the same way.
    ///
    /// @throws IOException if `out` throws it
    public static void write(Table table, Appendable out) throws IOException {
        List<Column> columns = table.columns();
        CsvCells cells = new CsvCells(out);
        for (Column column : columns) {
            cells.text(column.name());
        }
        cells.endRow();
        for (Column column : columns) {
            cells.text(column.unit());
        }
        cells.endRow();
        int rows = table.rows();
        for (int row = 0; row < rows; row++) {
            for (Column column : columns) {
                switch (column) {
                    case NumberColumn numbers -> cells.number(numbers.at(row));
                    case TextColumn texts -> cells.text(texts.at(row));
                }
            }
            cells.endRow();
        }
    }
}
