package org.interphase.app.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.app.server.panel.Bench;
import org.interphase.app.server.panel.CellShelf;
import org.interphase.app.server.panel.OptionException;
import org.interphase.app.server.panel.Options;
import org.interphase.data.Column;
import org.interphase.data.Dataset;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.SourceFile;

/// Columns of a file as they are, in binary: little-endian 64-bit numbers, one column after another.
record ColumnRoutes(Workspace workspace, FormatRegistry registry, CellShelf cells, Desk desk) {
    private static final int MOST_COLUMNS = 16;
    private static final int ROWS_AT_ONCE = 8192;

    List<Route> routes() {
        return List.of(new Route("POST", "/studies/{id}/columns", this::columns));
    }

    private Reply columns(Route.Call call) throws RequestRefusedException, InputException, OptionException {
        Options options = new Options(Bodies.object(call.request()));
        Bench bench = new Bench(registry, Optional.of(workspace.study(call.place("id"))), cells);
        Path file = bench.file(options);
        int number = options.whole("dataset", 0, 1_000_000, 0);
        List<String> names = options.texts("columns");
        options.refuseOthers();
        if (names.isEmpty() || names.size() > MOST_COLUMNS) {
            throw new OptionException("columns", "1 to " + MOST_COLUMNS + " names", names.size() + " of them");
        }
        Dataset dataset;
        try (Desk.Place _ = desk.take()) {
            List<Dataset> datasets = registry.read(SourceFile.open(file)).datasets();
            if (number >= datasets.size()) {
                throw new OptionException(
                        "dataset", "a number from 0 to " + (datasets.size() - 1), Integer.toString(number));
            }
            dataset = datasets.get(number);
        }
        List<NumberColumn> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(column(dataset, name));
        }
        int rows = dataset.table().rows();
        return new Reply(
                        200,
                        "application/octet-stream",
                        java.util.Map.of(),
                        8L * rows * columns.size(),
                        out -> write(columns, out))
                .with("X-Interphase-Rows", Integer.toString(rows));
    }

    private static NumberColumn column(Dataset dataset, String name) throws OptionException {
        List<String> known = new ArrayList<>();
        for (Column column : dataset.table().columns()) {
            if (column instanceof NumberColumn numbers) {
                if (numbers.name().equals(name)) {
                    return numbers;
                }
                known.add(numbers.name());
            }
        }
        throw new OptionException("columns", "one of " + String.join(", ", known), "'" + name + "'");
    }

    private static void write(List<NumberColumn> columns, OutputStream out) throws IOException {
        byte[] bytes = new byte[8 * ROWS_AT_ONCE];
        ByteBuffer block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (NumberColumn column : columns) {
            for (int row = 0; row < column.size(); row++) {
                block.putDouble(column.at(row));
                if (!block.hasRemaining()) {
                    out.write(bytes, 0, block.position());
                    block.clear();
                }
            }
        }
        out.write(bytes, 0, block.position());
    }
}
