package org.interphase.formats.arbin;

import com.healthmarketscience.jackcess.ColumnBuilder;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.Database.FileFormat;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableBuilder;
import com.healthmarketscience.jackcess.util.MemFileChannel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// Makes small result databases as Arbin's program does, in memory.
final class ResFixture {
    private ResFixture() {}

    /// Fills a database.
    interface Filling {
        void fill(Database database) throws IOException;
    }

    static byte[] database(Filling filling) throws IOException {
        MemFileChannel channel = MemFileChannel.newChannel();
        try (Database database = new DatabaseBuilder()
                .setFileFormat(FileFormat.V2000)
                .setChannel(channel)
                .create()) {
            filling.fill(database);
            database.flush();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            channel.transferTo(bytes);
            return bytes.toByteArray();
        }
    }

    static Table samples(Database database) throws IOException {
        return new TableBuilder("Channel_Normal_Table")
                .addColumn(new ColumnBuilder("Test_ID", DataType.LONG))
                .addColumn(new ColumnBuilder("Data_Point", DataType.LONG))
                .addColumn(new ColumnBuilder("Test_Time", DataType.DOUBLE))
                .addColumn(new ColumnBuilder("Step_Time", DataType.DOUBLE))
                .addColumn(new ColumnBuilder("DateTime", DataType.DOUBLE))
                .addColumn(new ColumnBuilder("Step_Index", DataType.INT))
                .addColumn(new ColumnBuilder("Cycle_Index", DataType.INT))
                .addColumn(new ColumnBuilder("Is_FC_Data", DataType.BYTE))
                .addColumn(new ColumnBuilder("Current", DataType.FLOAT))
                .addColumn(new ColumnBuilder("Voltage", DataType.FLOAT))
                .addColumn(new ColumnBuilder("Charge_Capacity", DataType.DOUBLE))
                .addColumn(new ColumnBuilder("Discharge_Capacity", DataType.DOUBLE))
                .toTable(database);
    }

    /// One sample: the voltage is 3 V plus a millivolt per point.
    static void sample(Table table, int test, int point, double time, double current, double charge, double discharge)
            throws IOException {
        table.addRow(
                test,
                point,
                time,
                time,
                42587.6815162037 + time / 86400,
                1,
                point <= 2 ? 1 : 2,
                (byte) 0,
                (float) current,
                (float) (3 + point / 1000.0),
                charge,
                discharge);
    }

    static Table global(Database database) throws IOException {
        return new TableBuilder("Global_Table")
                .addColumn(new ColumnBuilder("Test_ID", DataType.LONG))
                .addColumn(new ColumnBuilder("Test_Name", DataType.TEXT).setLengthInUnits(250))
                .addColumn(new ColumnBuilder("Channel_Index", DataType.INT))
                .addColumn(new ColumnBuilder("Start_DateTime", DataType.DOUBLE))
                .addColumn(new ColumnBuilder("Comments", DataType.TEXT).setLengthInUnits(250))
                .addColumn(new ColumnBuilder("MASS", DataType.FLOAT))
                .addColumn(new ColumnBuilder("Notes", DataType.MEMO))
                .toTable(database);
    }

    static Table statistics(Database database) throws IOException {
        return new TableBuilder("Channel_Statistic_Table")
                .addColumn(new ColumnBuilder("Test_ID", DataType.LONG))
                .addColumn(new ColumnBuilder("Data_Point", DataType.LONG))
                .addColumn(new ColumnBuilder("Vmax_On_Cycle", DataType.FLOAT))
                .toTable(database);
    }

    static Table version(Database database) throws IOException {
        return new TableBuilder("Version_Table")
                .addColumn(new ColumnBuilder("Version_Schema_Field", DataType.TEXT).setLengthInUnits(250))
                .toTable(database);
    }

    static Table auxiliary(Database database) throws IOException {
        return new TableBuilder("Auxiliary_Table")
                .addColumn(new ColumnBuilder("Test_ID", DataType.LONG))
                .addColumn(new ColumnBuilder("Data_Point", DataType.LONG))
                .addColumn(new ColumnBuilder("Auxiliary_Index", DataType.INT))
                .addColumn(new ColumnBuilder("Data_Type", DataType.INT))
                .addColumn(new ColumnBuilder("X", DataType.FLOAT))
                .toTable(database);
    }

    static Table auxiliaryNames(Database database) throws IOException {
        return new TableBuilder("Aux_Global_Data_Table")
                .addColumn(new ColumnBuilder("Channel_Index", DataType.INT))
                .addColumn(new ColumnBuilder("Auxiliary_Index", DataType.INT))
                .addColumn(new ColumnBuilder("Data_Type", DataType.INT))
                .addColumn(new ColumnBuilder("Nickname", DataType.TEXT).setLengthInUnits(250))
                .addColumn(new ColumnBuilder("Unit", DataType.TEXT).setLengthInUnits(250))
                .toTable(database);
    }

    /// Two tests, their samples interleaved and out of order, with everything a result file can have.
    static byte[] twoTests() throws IOException {
        return database(db -> {
            version(db).addRow("Results File 5.26");
            Table global = global(db);
            global.addRow(7, "coated cell", 3, 42587.5, "24 °C", 0.5f, "a memo");
            global.addRow(9, "bare cell", 4, 42588.25, null, 0.75f, null);
            Table samples = samples(db);
            sample(samples, 9, 1, 0, -0.25, 0, 0);
            sample(samples, 7, 3, 20, -0.5, 0.001, 0.0005);
            sample(samples, 7, 1, 0, 0.5, 0, 0);
            sample(samples, 9, 2, 10, -0.25, 0, 0.0007);
            sample(samples, 7, 2, 10, 0.5, 0.001, 0);
            Table statistics = statistics(db);
            statistics.addRow(7, 3, 3.5f);
            statistics.addRow(7, 2, 4.25f);
            Table aux = auxiliary(db);
            aux.addRow(7, 2, 1, 1, 24.5f);
            aux.addRow(7, 1, 1, 1, 24.25f);
            aux.addRow(7, 3, 2, 0, 1.5f);
            aux.addRow(9, 1, 1, 1, 99f);
            auxiliaryNames(db).addRow(3, 1, 1, "cell surface", "C");
        });
    }
}
