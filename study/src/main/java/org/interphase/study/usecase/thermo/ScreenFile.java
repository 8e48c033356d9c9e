package org.interphase.study.usecase.thermo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.screening.ScreenedCandidate;
import org.interphase.thermo.screening.Thresholds;
import org.jspecify.annotations.Nullable;

/// What a screening has done so far, one candidate per line with every digit, so that it can be taken up again. The
/// first line says which question it answers; a file of another question, or of anything else, is left alone. A
/// last line that was cut off while it was written is done again.
final class ScreenFile implements AutoCloseable {
    private static final String MARK = "# interphase thermo screen 1 ";

    private final Path file;
    private final List<String> partners;
    private final List<ScreenedCandidate> done = new ArrayList<>();
    private final BufferedWriter writer;
    private @Nullable IOException fault;

    private ScreenFile(Path file, List<String> partners, List<String> kept, String header) throws IOException {
        this.file = file;
        this.partners = partners;
        kept.forEach(line -> candidate(line).ifPresent(done::add));
        Path fresh = file.resolveSibling("." + file.getFileName() + ".writing");
        StringBuilder whole = new StringBuilder(header).append('\n');
        done.forEach(c -> whole.append(line(c)).append('\n'));
        Files.writeString(fresh, whole);
        Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    /// A hash of everything that the results follow from.
    static String question(PhaseTable table, List<String> cathodes, List<String> electrolytes, Thresholds thresholds) {
        StringBuilder text = new StringBuilder();
        for (Phase phase : table.phases()) {
            text.append(phase.name())
                    .append(' ')
                    .append(phase.energy_eV_per_atom())
                    .append('\n');
        }
        text.append(cathodes).append(electrolytes).append(thresholds);
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// @throws InputException if the file answers another question or cannot be written
    static ScreenFile open(Path file, String question, List<String> partners) throws InputException {
        try {
            String header = MARK + question;
            List<String> lines = List.of();
            if (Files.exists(file)) {
                lines = Files.readAllLines(file);
                requireSame(file, lines.isEmpty() ? "" : lines.getFirst(), header);
                lines = lines.subList(1, lines.size());
            }
            return new ScreenFile(file, partners, lines, header);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw other(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static void requireSame(Path file, String first, String header) throws InputException {
        if (!first.startsWith(MARK)) {
            throw other(file);
        }
        if (!first.equals(header)) {
            throw new InputException(
                    file.toString(),
                    Place.line(1),
                    "a screening of the same phases, partners and thresholds",
                    "one of another question",
                    "Name another file, or ask the old question again.");
        }
    }

    private static InputException other(Path file) {
        return new InputException(
                file.toString(),
                Place.line(1),
                "a file that 'thermo screen --resume' wrote, or none yet",
                "another file",
                "It is left as it is.");
    }

    private static InputException unwritable(Path file, IOException e) {
        return new InputException(
                file.toString(), Place.whole(), "a file that can be written", "none (" + e.getMessage() + ")");
    }

    List<ScreenedCandidate> done() {
        return List.copyOf(done);
    }

    /// Whether to go on: a fault of the disk ends the screening, and [#requireWritten()] says so.
    boolean append(ScreenedCandidate candidate) {
        try {
            writer.write(line(candidate));
            writer.write('\n');
            writer.flush();
            return true;
        } catch (IOException e) {
            fault = e;
            return false;
        }
    }

    void requireWritten() throws InputException {
        if (fault != null) {
            throw unwritable(file, fault);
        }
    }

    @Override
    public void close() throws InputException {
        try {
            writer.close();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private String line(ScreenedCandidate c) {
        List<String> cells = new ArrayList<>(List.of(
                c.formula(),
                Double.toString(c.hull_eV_per_atom()),
                Double.toString(c.reduction_V()),
                c.oxidation_V().isPresent() ? Double.toString(c.oxidation_V().getAsDouble()) : "none"));
        partners.forEach(p -> cells.add(Double.toString(c.mutual_eV_per_atom().getOrDefault(p, Double.NaN))));
        cells.addAll(c.rejections());
        cells.add("end");
        return String.join("\t", cells);
    }

    /// Empty for a line that is not whole.
    private Optional<ScreenedCandidate> candidate(String line) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        int fixed = 4 + partners.size();
        if (cells.size() <= fixed || !cells.getLast().equals("end")) {
            return Optional.empty();
        }
        try {
            SequencedMap<String, Double> mutual = new LinkedHashMap<>();
            for (int i = 0; i < partners.size(); i++) {
                mutual.put(partners.get(i), Double.parseDouble(cells.get(4 + i)));
            }
            OptionalDouble oxidation = cells.get(3).equals("none")
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(cells.get(3)));
            return Optional.of(new ScreenedCandidate(
                    cells.get(0),
                    Double.parseDouble(cells.get(1)),
                    Double.parseDouble(cells.get(2)),
                    oxidation,
                    mutual,
                    cells.subList(fixed, cells.size() - 1)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
