package org.interphase.formats.arbin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.interphase.data.NumberColumn;

/// Auxiliary channels: one row per channel and data point, turned into one column per channel.
final class ResAuxiliary {
    private static final List<String> KINDS =
            List.of("Voltage", "Temperature", "Pressure", "pH", "Flow rate", "Concentration", "DI", "DO");
    private static final List<String> KIND_UNITS = List.of("V", "°C", "", "", "", "", "", "");
    private static final int MOST_CHANNELS = 1024;

    private final ResTable values;
    private final Optional<ResTable> names;

    ResAuxiliary(ResTable values, Optional<ResTable> names) {
        this.values = values;
        this.names = names;
    }

    private record Channel(int kind, int index) implements Comparable<Channel> {
        @Override
        public int compareTo(Channel other) {
            return kind != other.kind ? Integer.compare(kind, other.kind) : Integer.compare(index, other.index);
        }
    }

    /// @param test number of the test
    /// @param cyclerChannel that ran it, to look names up
    /// @param points data points of the run, ascending
    List<NumberColumn> columns(double test, String cyclerChannel, double[] points) {
        double[] ids = values.numbers("Test_ID").orElse(new double[0]);
        double[] at = values.numbers("Data_Point").orElse(new double[0]);
        double[] kinds = values.numbers("Data_Type").orElse(new double[0]);
        double[] indices = values.numbers("Auxiliary_Index").orElse(new double[0]);
        double[] x = values.numbers("X").orElse(new double[0]);
        boolean complete = ids.length == x.length
                && at.length == x.length
                && kinds.length == x.length
                && indices.length == x.length;
        Map<Channel, double[]> columns = new TreeMap<>();
        for (int row = 0; complete && row < x.length; row++) {
            int sample = Arrays.binarySearch(points, at[row]);
            Channel channel = new Channel((int) kinds[row], (int) indices[row]);
            if (Double.compare(ids[row], test) == 0
                    && sample >= 0
                    && (columns.containsKey(channel) || fits(columns.size() + 1, points.length, x.length))) {
                columns.computeIfAbsent(channel, c -> empty(points.length))[sample] = x[row];
            }
        }
        List<NumberColumn> result = new ArrayList<>();
        columns.forEach((channel, column) ->
                result.add(NumberColumn.adopt(name(channel, cyclerChannel), unit(channel, cyclerChannel), column)));
        return result;
    }

    /// A channel that has a value at few points only must not cost a whole column each.
    private static boolean fits(int channels, int points, int values) {
        return channels <= MOST_CHANNELS && (long) channels * points <= 100_000 + 64L * values;
    }

    private static double[] empty(int size) {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    private String name(Channel channel, String cyclerChannel) {
        String kind = channel.kind() >= 0 && channel.kind() < KINDS.size()
                ? KINDS.get(channel.kind())
                : "type " + channel.kind();
        String plain = "Aux_" + kind + "_" + channel.index();
        String nickname = named("Nickname", channel, cyclerChannel);
        return nickname.isEmpty() ? plain : plain + " " + nickname;
    }

    private String unit(Channel channel, String cyclerChannel) {
        String stated = named("Unit", channel, cyclerChannel);
        boolean known = channel.kind() >= 0 && channel.kind() < KIND_UNITS.size();
        return stated.isEmpty() && known ? KIND_UNITS.get(channel.kind()) : stated;
    }

    private String named(String column, Channel channel, String cyclerChannel) {
        if (names.isEmpty()) {
            return "";
        }
        ResTable table = names.get();
        for (int row = 0; row < table.rows(); row++) {
            if (table.text("Channel_Index", row).equals(cyclerChannel)
                    && table.text("Auxiliary_Index", row).equals(Integer.toString(channel.index()))
                    && table.text("Data_Type", row).equals(Integer.toString(channel.kind()))) {
                return table.text(column, row).strip();
            }
        }
        return "";
    }
}
