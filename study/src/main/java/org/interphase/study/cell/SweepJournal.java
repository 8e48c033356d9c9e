package org.interphase.study.cell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// A file to which a sweep appends each case once it is computed, one line in one write, so that a sweep
/// that is killed
/// has lost nothing but the cases it was at. The same sweep takes up what the file holds; a last line
/// without its end
/// is dropped.
final class SweepJournal implements AutoCloseable {
    private static final long LARGEST = 200_000_000;
    private static final List<String> COLUMNS = List.of(
            "cycles",
            "first_charge_mAh_per_g",
            "first_discharge_mAh_per_g",
            "first_coulombic_efficiency",
            "last_discharge_mAh_per_g",
            "last_mean_voltage_V",
            "end",
            "because",
            "simulated");

    private final Path path;
    private final FileChannel channel;
    private final List<Map<String, Double>> grid;
    private final Map<Integer, SweepResult> known = new TreeMap<>();

    private SweepJournal(Path path, FileChannel channel, List<Map<String, Double>> grid) {
        this.path = path;
        this.channel = channel;
        this.grid = grid;
    }

    /// @param title of the cell, for the reader of the file
    /// @param identity of cell, protocol and grid; another one in the file is refused
    /// @throws InputException if the file is of another sweep, or cannot be read or written
    static SweepJournal open(Path path, String title, String identity, List<Map<String, Double>> grid)
            throws InputException {
        CellOutput.requireFolder(path);
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            SweepJournal journal = new SweepJournal(path, channel, grid);
            try {
                journal.claim();
                journal.takeUp(List.of(
                        "# SIMULATED sweep of " + title.replaceAll("\\R", " "),
                        "# identity " + identity,
                        "case," + String.join(",", grid.getFirst().keySet()) + "," + String.join(",", COLUMNS)));
            } catch (InputException | IOException e) {
                channel.close();
                throw e;
            }
            return journal;
        } catch (IOException e) {
            throw new InputException(
                    path.toString(), Place.whole(), "a file that can be written", String.valueOf(e.getMessage()));
        }
    }

    private void claim() throws InputException, IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            throw taken();
        }
        throw taken();
    }

    private InputException taken() {
        return new InputException(
                path.toString(), Place.whole(), "a file that no other sweep is writing", "one that is being written");
    }

    private void takeUp(List<String> head) throws InputException, IOException {
        if (channel.size() > LARGEST) {
            throw new InputException(
                    path.toString(), Place.whole(), "a sweep of at most 200 MB", channel.size() + " bytes");
        }
        String text = Files.readString(path);
        int whole = text.lastIndexOf('\n') + 1;
        List<String> lines = text.substring(0, whole).lines().toList();
        for (int i = 0; i < Math.min(head.size(), lines.size()); i++) {
            if (!lines.get(i).equals(head.get(i))) {
                throw new InputException(
                        path.toString(),
                        Place.line(i + 1),
                        "an empty file or one of the same cell, protocol and ranges",
                        "something else",
                        "Name another file; nothing was written.");
            }
        }
        if (lines.isEmpty() && !text.isEmpty() && !(head.getFirst() + "\n").startsWith(text)) {
            throw new InputException(
                    path.toString(), Place.whole(), "an empty file or one of a sweep", "something else");
        }
        for (int i = head.size(); i < lines.size(); i++) {
            read(lines.get(i), i + 1);
        }
        boolean hasHead = lines.size() >= head.size();
        channel.truncate(hasHead ? text.substring(0, whole).getBytes(StandardCharsets.UTF_8).length : 0);
        channel.position(channel.size());
        if (!hasHead) {
            write(String.join("\n", head) + "\n");
        }
    }

    private void read(String line, int number) throws InputException {
        int first = 1 + grid.getFirst().size();
        String[] cells = line.split(",", first + COLUMNS.size());
        try {
            if (cells.length == first + COLUMNS.size() && line.endsWith("\",1")) {
                int index = Integer.parseInt(cells[0]) - 1;
                String reason =
                        line.substring(line.indexOf('"') + 1, line.length() - 3).replace("\"\"", "\"");
                if (index >= 0 && index < grid.size()) {
                    known.put(index, result(cells, first, reason));
                    return;
                }
            }
        } catch (NumberFormatException e) {
            throw damaged(number);
        }
        throw damaged(number);
    }

    private static SweepResult result(String[] cells, int first, String reason) {
        return new SweepResult(
                cells[first + 6].equals("failed"),
                Long.parseLong(cells[first]),
                Double.parseDouble(cells[first + 1]),
                Double.parseDouble(cells[first + 2]),
                Double.parseDouble(cells[first + 3]),
                Double.parseDouble(cells[first + 4]),
                Double.parseDouble(cells[first + 5]),
                cells[first + 6].equals("complete"),
                reason);
    }

    private InputException damaged(int line) {
        return new InputException(
                path.toString(),
                Place.line(line),
                "a case of this sweep",
                "something else",
                "Remove the line, and the case is computed again.");
    }

    /// What the file held, by the index of the case.
    Map<Integer, SweepResult> known() {
        return Map.copyOf(known);
    }

    /// Appends a case; may be called from any thread.
    synchronized void add(int index, SweepResult r) throws InputException {
        String end = r.refused() ? "failed" : r.complete() ? "complete" : "stopped";
        String line = (index + 1)
                + ","
                + grid.get(index).values().stream().map(String::valueOf).collect(Collectors.joining(","))
                + "," + r.cycles() + "," + r.firstCharge() + "," + r.firstDischarge() + "," + r.firstEfficiency() + ","
                + r.lastDischarge() + "," + r.lastVoltage() + "," + end + ",\""
                + r.because().replace("\"", "\"\"").replaceAll("\\R", " ") + "\",1\n";
        try {
            write(line);
        } catch (IOException e) {
            throw new InputException(
                    path.toString(), Place.whole(), "a file that can be written", String.valueOf(e.getMessage()));
        }
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() throws InputException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new InputException(
                    path.toString(), Place.whole(), "a file that can be written", String.valueOf(e.getMessage()));
        }
    }
}
