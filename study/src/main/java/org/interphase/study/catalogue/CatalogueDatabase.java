package org.interphase.study.catalogue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interphase.study.catalogue.CatalogueEntry.SampleLine;
import org.interphase.study.catalogue.CatalogueEntry.VerdictLine;

/// The index as tables of an SQLite file. Every value is bound to its statement; no statement is put together from
/// what a user typed.
final class CatalogueDatabase implements AutoCloseable {
    private static final int SCHEMA = 1;
    private static final String SEPARATOR = "\u001F";
    private static final List<String> TABLES = List.of(
            "CREATE TABLE study (folder TEXT PRIMARY KEY, stamp TEXT NOT NULL, title TEXT NOT NULL,"
                    + " cathodes TEXT NOT NULL, coatings TEXT NOT NULL, electrolytes TEXT NOT NULL,"
                    + " contrasts INTEGER NOT NULL, report INTEGER NOT NULL, modified TEXT NOT NULL, problem TEXT,"
                    + " words TEXT NOT NULL, materials_folded TEXT NOT NULL, coatings_folded TEXT NOT NULL)",
            "CREATE TABLE sample (folder TEXT NOT NULL REFERENCES study ON DELETE CASCADE, place INTEGER NOT NULL,"
                    + " id TEXT NOT NULL, title TEXT NOT NULL, role TEXT NOT NULL, coating TEXT NOT NULL)",
            "CREATE TABLE technique (folder TEXT NOT NULL REFERENCES study ON DELETE CASCADE, place INTEGER NOT NULL,"
                    + " word TEXT NOT NULL)",
            "CREATE TABLE verdict (folder TEXT NOT NULL REFERENCES study ON DELETE CASCADE, place INTEGER NOT NULL,"
                    + " mechanism TEXT NOT NULL, verdict TEXT NOT NULL, probability REAL)",
            "CREATE INDEX sample_of ON sample (folder)",
            "CREATE INDEX technique_of ON technique (folder)",
            "CREATE INDEX verdict_of ON verdict (folder)");

    private final Connection connection;

    private CatalogueDatabase(Connection connection) {
        this.connection = connection;
    }

    /// @throws SQLException if the file is no database, is damaged or cannot be written
    static CatalogueDatabase open(Path file) throws SQLException {
        // As an address, in which a question mark of a folder's name cannot be taken for an option.
        String address = "jdbc:sqlite:" + file.toUri().toASCIIString();
        Connection connection = DriverManager.getConnection(address);
        try {
            CatalogueDatabase database = new CatalogueDatabase(connection);
            database.prepare();
            return database;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA trusted_schema = OFF");
            // Not flushed to the disk each time: what a power cut damages is found at the next start and built anew.
            statement.execute("PRAGMA synchronous = OFF");
            try (ResultSet check = statement.executeQuery("PRAGMA quick_check(1)")) {
                if (!check.next() || !"ok".equals(check.getString(1))) {
                    throw new SQLException("the index is damaged");
                }
            }
            int version;
            try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
                version = row.next() ? row.getInt(1) : 0;
            }
            if (version == 0) {
                connection.setAutoCommit(false);
                for (String table : TABLES) {
                    statement.execute(table);
                }
                statement.execute("PRAGMA user_version = " + SCHEMA);
                connection.commit();
                connection.setAutoCommit(true);
            } else if (version != SCHEMA) {
                throw new SQLException("the index has another layout");
            }
        }
    }

    /// The stamp of every study in the index.
    Map<String, String> stamps() throws SQLException {
        Map<String, String> stamps = new LinkedHashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT folder, stamp FROM study ORDER BY folder");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                stamps.put(rows.getString(1), rows.getString(2));
            }
        }
        return stamps;
    }

    void remove(String folder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM study WHERE folder = ?")) {
            statement.setString(1, folder);
            statement.executeUpdate();
        }
    }

    /// Puts an entry in place of the one with the same folder.
    void put(CatalogueEntry entry, String stamp) throws SQLException {
        connection.setAutoCommit(false);
        try {
            remove(entry.folder());
            putStudy(entry, stamp);
            putLines(entry);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void putStudy(CatalogueEntry entry, String stamp) throws SQLException {
        List<String> materials = new ArrayList<>(entry.cathodes());
        materials.addAll(entry.electrolytes());
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO study VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, entry.folder());
            statement.setString(2, stamp);
            statement.setString(3, entry.title());
            statement.setString(4, String.join(SEPARATOR, entry.cathodes()));
            statement.setString(5, String.join(SEPARATOR, entry.coatings()));
            statement.setString(6, String.join(SEPARATOR, entry.electrolytes()));
            statement.setInt(7, entry.contrasts());
            statement.setBoolean(8, entry.hasReport());
            statement.setString(9, entry.modified().toString());
            statement.setString(10, entry.problem().orElse(null));
            statement.setString(11, words(entry));
            statement.setString(12, fold(materials));
            statement.setString(13, fold(entry.coatings()));
            statement.executeUpdate();
        }
    }

    private void putLines(CatalogueEntry entry) throws SQLException {
        try (PreparedStatement sample = connection.prepareStatement("INSERT INTO sample VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement technique = connection.prepareStatement("INSERT INTO technique VALUES (?, ?, ?)");
                PreparedStatement verdict = connection.prepareStatement("INSERT INTO verdict VALUES (?, ?, ?, ?, ?)")) {
            int place = 0;
            for (SampleLine line : entry.samples()) {
                bind(sample, entry.folder(), place++, line.id(), line.title(), line.role(), line.coating());
            }
            for (String word : entry.techniques()) {
                bind(technique, entry.folder(), place++, word);
            }
            for (VerdictLine line : entry.verdicts()) {
                bind(verdict, entry.folder(), place++, line.mechanism(), line.verdict(), line.probability());
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }

    /// Most recent first; those of the same moment by folder.
    List<CatalogueEntry> search(CatalogueQuery query) throws SQLException {
        List<CatalogueEntry> entries = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT folder, title, cathodes, coatings,"
                + " electrolytes, contrasts, report, modified, problem, words FROM study"
                + " WHERE (?1 = '' OR instr(materials_folded, ?1) > 0)"
                + " AND (?2 = '' OR instr(coatings_folded, ?2) > 0)"
                + " AND (?3 = '' OR EXISTS (SELECT 1 FROM technique t WHERE t.folder = study.folder AND t.word = ?3))"
                + " ORDER BY modified DESC, folder")) {
            statement.setString(1, query.material());
            statement.setString(2, query.coating());
            statement.setString(3, query.technique());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (holdsAll(rows.getString(10), query.text())) {
                        entries.add(entry(rows));
                    }
                }
            }
        }
        return entries;
    }

    private static boolean holdsAll(String words, String query) {
        for (String word : query.split("\\s+", -1)) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private CatalogueEntry entry(ResultSet row) throws SQLException {
        String folder = row.getString(1);
        return new CatalogueEntry(
                folder,
                row.getString(2),
                samples(folder),
                split(row.getString(3)),
                split(row.getString(4)),
                split(row.getString(5)),
                techniques(folder),
                verdicts(folder),
                row.getInt(6),
                row.getBoolean(7),
                Instant.parse(row.getString(8)),
                Optional.ofNullable(row.getString(9)));
    }

    private List<SampleLine> samples(String folder) throws SQLException {
        List<SampleLine> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT id, title, role, coating FROM sample WHERE folder = ? ORDER BY place")) {
            statement.setString(1, folder);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(
                            new SampleLine(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
        return lines;
    }

    private List<String> techniques(String folder) throws SQLException {
        List<String> words = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT word FROM technique WHERE folder = ? ORDER BY place")) {
            statement.setString(1, folder);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
            }
        }
        return words;
    }

    private List<VerdictLine> verdicts(String folder) throws SQLException {
        List<VerdictLine> lines = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT mechanism, verdict, probability FROM verdict WHERE folder = ? ORDER BY place")) {
            statement.setString(1, folder);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    double number = rows.getDouble(3);
                    double probability = rows.wasNull() ? Double.NaN : number;
                    lines.add(new VerdictLine(rows.getString(1), rows.getString(2), probability));
                }
            }
        }
        return lines;
    }

    private static String words(CatalogueEntry entry) {
        List<String> words = new ArrayList<>(List.of(entry.folder(), entry.title()));
        entry.samples().forEach(s -> words.addAll(List.of(s.id(), s.title(), s.role())));
        words.addAll(entry.cathodes());
        words.addAll(entry.coatings());
        words.addAll(entry.electrolytes());
        words.addAll(entry.techniques());
        entry.verdicts().forEach(v -> words.addAll(List.of(v.mechanism(), v.verdict())));
        return fold(words);
    }

    private static String fold(List<String> words) {
        return String.join(SEPARATOR, words).toLowerCase(Locale.ROOT);
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(SEPARATOR, -1));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
