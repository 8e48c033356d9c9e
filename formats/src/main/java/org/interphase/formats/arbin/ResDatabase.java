package org.interphase.formats.arbin;

import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.DateTimeType;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableMetaData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;

/// The border to Jackcess: opens a `.res` in memory, takes the tables that matter, closes it.
///
/// Nothing is written, no linked table is followed, no expression is evaluated, no other file is touched.
final class ResDatabase {
    static final String NORMAL = "Channel_Normal_Table";
    static final String STATISTIC = "Channel_Statistic_Table";
    static final String GLOBAL = "Global_Table";
    static final String AUXILIARY = "Auxiliary_Table";
    static final String AUXILIARY_NAMES = "Aux_Global_Data_Table";
    static final String VERSION = "Version_Table";

    private static final List<String> WANTED = List.of(NORMAL, STATISTIC, GLOBAL, AUXILIARY, AUXILIARY_NAMES, VERSION);
    /// The shortest rows, those of auxiliary channels, take 22 bytes.
    private static final int SHORTEST_ROW = 16;
    /// Held so that the level set on it lasts: Jackcess logs what the refusal says already.
    private static final Logger JACKCESS = Logger.getLogger("com.healthmarketscience.jackcess");

    private final Map<String, ResTable> tables;

    private ResDatabase(Map<String, ResTable> tables) {
        this.tables = tables;
    }

    /// @throws InputException if the file is no Jet database, is damaged, or lacks the table of samples
    static ResDatabase read(SourceFile file) throws InputException {
        JetPages.check(file);
        JACKCESS.setLevel(Level.OFF);
        Map<String, ResTable> tables;
        try (Database database = open(file)) {
            tables = tables(database, file.length() / SHORTEST_ROW);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Jackcess believes what a database says of itself. On a damaged one it meets indices beyond its buffers,
            // unknown codes, casts that fail, references in circles: any unchecked exception may come out, and none of
            // them means anything but that the file is damaged. This is the one place where it is called.
            throw file.refuse(
                    Place.whole(),
                    "an undamaged Jet database",
                    "one that cannot be read" + (e.getMessage() == null ? "" : " (" + e.getMessage() + ")"),
                    "Copy the file again from the cycler's computer, or repair it in Microsoft Access.");
        }
        if (!tables.containsKey(NORMAL)) {
            throw file.refuse(
                    Place.whole(), "a table '" + NORMAL + "'", "none in the database", "Is it a result file of Arbin?");
        }
        return new ResDatabase(tables);
    }

    private static Database open(SourceFile file) throws IOException {
        DatabaseBuilder builder = new DatabaseBuilder()
                .setChannel(new MemoryChannel(file.bytes()))
                .setReadOnly(true)
                .setAutoSync(false)
                .setIgnoreBrokenSystemCatalogIndex(true)
                .setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        if (JetPages.isJet3(file)) {
            // Otherwise the character set of this computer would decide.
            builder.setCharset(Charset.forName("windows-1252"));
        }
        Database database = builder.open();
        database.setEvaluateExpressions(false);
        database.setDateTimeType(DateTimeType.LOCAL_DATE_TIME);
        database.setLinkResolver((source, linked) -> {
            throw new IOException("it links to another database");
        });
        return database;
    }

    private static Map<String, ResTable> tables(Database database, int mostRows) throws IOException {
        Map<String, ResTable> tables = new LinkedHashMap<>();
        for (String name : WANTED) {
            TableMetaData described = database.getTableMetaData(name);
            if (described == null || described.isLinked()) {
                continue;
            }
            Table table = described.open(database);
            if (table != null) {
                tables.put(name, ResTable.read(table, mostRows));
            }
        }
        return tables;
    }

    ResTable samples() {
        return table(NORMAL).orElseThrow();
    }

    Optional<ResTable> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }
}
