package org.interphase.formats.neware;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.formats.neware.XmlElements.Element;

/// An auxiliary channel as TestInfo.xml describes it, and the member that holds its values.
///
/// Members are named `data_AUX_<RealChlID>_<ChlType − 100>_<TypeID>.ndc`, in older files `<anything>_<AuxID>.ndc`.
/// The order of the members is not that of the channels.
///
/// @param number that the export puts behind the letter of the quantity
/// @param type code of what is measured, −1 where not stated
/// @param position among the channels of TestInfo.xml, which is the order of the export
record AuxChannel(int number, int type, int position) {
    private static final Pattern NAMED = Pattern.compile("data_AUX_(\\d{1,6})_(\\d{1,6})_(\\d{1,6})\\.ndc");
    private static final Pattern NUMBERED = Pattern.compile(".*_(\\d{1,6})\\.ndc");
    private static final int TYPE_OFFSET = 100;

    static boolean isMember(String name) {
        return NUMBERED.matcher(name).matches();
    }

    /// @param described the elements of TestInfo.xml whose names begin with Aux
    static AuxChannel of(String member, List<Element> described) {
        Matcher named = NAMED.matcher(member);
        if (named.matches()) {
            int real = Integer.parseInt(named.group(1));
            int type = Integer.parseInt(named.group(2)) + TYPE_OFFSET;
            return find(described, e -> e.number("RealChlID") == real && e.number("ChlType") == type)
                    .orElse(new AuxChannel(real, type, described.size()));
        }
        Matcher numbered = NUMBERED.matcher(member);
        int number = numbered.matches() ? Integer.parseInt(numbered.group(1)) : 1;
        return find(described, e -> e.number("AuxID") == number).orElse(new AuxChannel(number, -1, described.size()));
    }

    private static Optional<AuxChannel> find(List<Element> described, Predicate<Element> wanted) {
        return described.stream()
                .filter(wanted)
                .findFirst()
                .map(e -> new AuxChannel(e.number("AuxID"), e.number("ChlType"), described.indexOf(e)));
    }

    /// Name of the single value of this channel.
    String name() {
        String quantity = switch (type) {
            case 102, 105 -> "V";
            case 103, 106 -> "T";
            case 104, 107 -> "I";
            case 108 -> "Clamp T";
            case 109 -> "Clamp weight";
            case 110 -> "Clamp air pressure";
            case 111 -> "Leader T";
            case 112 -> "Red T";
            case 113, 345 -> "H";
            case 114 -> "Thickness";
            case 115 -> "Flow";
            case 116 -> "VOC";
            case 117 -> "Pressure";
            case 118 -> "Force";
            case 335 -> "t";
            case 1122 -> "CPU";
            default -> type < 0 ? "Aux" : "Aux type " + type + " ";
        };
        return quantity + number + (unit().isEmpty() ? "" : "(" + unit() + ")");
    }

    /// Unit of the single value of this channel, empty where not known.
    String unit() {
        return switch (type) {
            case 102, 105 -> "V";
            case 103, 106, 108, 111, 112, 335, 1122 -> "°C";
            case 104, 107 -> "A";
            case 109 -> "kg";
            case 110 -> "kPa";
            case 114 -> "mm";
            case 117 -> "bar";
            case 118 -> "N";
            case 345 -> "%";
            default -> "";
        };
    }

    /// Whether a real file has shown that values of this type are what their name says.
    boolean isProven() {
        return type == 102 || type == 103 || type == 1122;
    }
}
