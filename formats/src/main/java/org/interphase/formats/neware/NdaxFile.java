package org.interphase.formats.neware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;
import org.interphase.formats.neware.XmlElements.Element;

/// The members of an `.ndax`, joined into one run.
final class NdaxFile {
    private static final String DATA = "data.ndc";
    private static final String RUN_INFO = "data_runInfo.ndc";
    private static final String STEP = "data_step.ndc";
    private static final String TEST_INFO = "TestInfo.xml";
    private static final Set<String> DESCRIPTIONS = Set.of(TEST_INFO, "Step.xml", "VersionInfo.xml");

    private final SourceFile file;
    private final ZipMembers members;
    private final Notes notes;
    private final List<Element> channels = new ArrayList<>();
    private int channelsAnnounced;

    NdaxFile(SourceFile file, ZipMembers members, Notes notes) {
        this.file = file;
        this.members = members;
        this.notes = notes;
    }

    static boolean wants(String member) {
        return member.equals(DATA)
                || member.equals(RUN_INFO)
                || member.equals(STEP)
                || DESCRIPTIONS.contains(member)
                || AuxChannel.isMember(member);
    }

    /// @param records completed with times, counters and steps
    record Contents(Records records, List<NumberColumn> auxiliary, int version) {}

    Contents read() throws InputException {
        members.damage().forEach(notes::incomplete);
        describe();
        NdcMember data = NdcMember.of(file, DATA, bytesOf(DATA), NdcMember.DATA);
        int version = data.version();
        notes.metadata("ndc version", Integer.toString(version));
        if (!NdcVersion.isProven(version)) {
            notes.assume(
                    "Version " + version + " of the tables is read from a description; no file of it was at hand.");
        }
        Records records = data.decode(file, dataLayout(data), notes).orderedByIndex();
        if (records.size() == 0) {
            throw file.refuse(
                    Place.part(DATA), "data points", "none", "The test was saved before it stored a data point.");
        }
        finish(records, version);
        joinRunInfo(records, version);
        joinSteps(records);
        return new Contents(records, auxiliary(records.column(Quantity.INDEX)), version);
    }

    private byte[] bytesOf(String member) throws InputException {
        Optional<byte[]> bytes = members.get(member);
        if (bytes.isEmpty()) {
            throw file.refuse(
                    Place.whole(),
                    "a member '" + member + "'",
                    "none among " + String.join(", ", members.names()),
                    "The archive may be cut off, or is not from Neware.");
        }
        return bytes.get();
    }

    private RecordLayout dataLayout(NdcMember data) throws InputException {
        if (data.version() == 7 || data.version() == 15) {
            if (data.buffer().capacity() < 4096) {
                throw file.refuse(
                        Place.part(DATA), "a head of 4096 bytes", data.buffer().capacity() + " bytes");
            }
            RecordLayout layout = data.version() == 7
                    ? ConfiguredColumns.seventh(file, DATA, data.buffer())
                    : ConfiguredColumns.fifteenth(file, DATA, data.buffer());
            if (!layout.quantities().containsAll(Set.of(Quantity.VOLTAGE, Quantity.CURRENT))) {
                throw file.refuse(
                        Place.part(DATA),
                        "columns for voltage and current",
                        layout.quantities().toString());
            }
            return layout;
        }
        return NdcVersion.data(data.version());
    }

    private void finish(Records records, int version) {
        if (NdcVersion.isRanged(version) || version == 7) {
            if (version == 7) {
                notes.assume("Integers of ndc version 7 are read in units of the current range.");
            }
            CurrentRange.apply(records, 0);
        }
        if (records.has(Quantity.CYCLE)) {
            records.map(Quantity.CYCLE, c -> c + 1);
        }
        if (version == 15) {
            records.map(Quantity.STEP_TYPE, ConfiguredColumns::stepTypeOfFifteenth);
            for (Quantity counter : List.of(Quantity.DISCHARGE, Quantity.DISCHARGE_ENERGY)) {
                if (records.has(counter)) {
                    records.map(counter, Math::abs);
                }
            }
        }
        if (records.has(Quantity.CLOCK)) {
            notes.assume(
                    version <= 7
                            ? "Dates are the calendar of the computer that ran the test."
                            : "Dates are UTC; BTSDA shows them in the time zone of the computer that exports.");
        }
    }

    private void joinRunInfo(Records records, int version) throws InputException {
        if (!NdcVersion.needsRunInfo(version)) {
            return;
        }
        NdcMember member = NdcMember.of(file, RUN_INFO, bytesOf(RUN_INFO), NdcMember.RUN_INFO);
        Records runInfo =
                member.decode(file, NdcVersion.runInfo(member.version()), notes).orderedByIndex();
        if (runInfo.size() == 0) {
            throw file.refuse(Place.part(RUN_INFO), "times of the data points", "none", "The file may be damaged.");
        }
        int filled = RunInfo.join(records, runInfo);
        notes.assume("Dates are UTC; BTSDA shows them in the time zone of the computer that exports.");
        if (filled > 0) {
            notes.warn("Time, charge and energy of " + filled + " of " + records.size()
                    + " data points are not in the file; they were filled in between stored rows, as BTSDA does"
                    + " (column 'Interpolated').");
        }
    }

    private void joinSteps(Records records) throws InputException {
        Optional<byte[]> bytes = members.get(STEP);
        if (records.has(Quantity.STEP_INDEX) || !records.has(Quantity.STEP_NUMBER)) {
            return;
        }
        if (bytes.isEmpty()) {
            notes.warn("The archive has no member '" + STEP + "'; step types and cycles are missing.");
            return;
        }
        NdcMember member = NdcMember.of(file, STEP, bytes.get(), NdcMember.STEP);
        Records steps = member.decode(file, NdcVersion.step(member.version()), notes);
        steps.map(Quantity.CYCLE, c -> c + 1);
        double[] number = records.column(Quantity.STEP_NUMBER);
        for (Quantity quantity : List.of(Quantity.CYCLE, Quantity.STEP_INDEX, Quantity.STEP_TYPE)) {
            double[] ofStep = steps.column(quantity);
            records.put(
                    quantity,
                    Arrays.stream(number)
                            .map(n -> n >= 1 && n <= ofStep.length ? ofStep[(int) n - 1] : Double.NaN)
                            .toArray());
        }
        double most = Arrays.stream(number).filter(Double::isFinite).max().orElse(0);
        if (most > steps.size()) {
            notes.warn("The data have " + (long) most + " steps, '" + STEP + "' describes " + steps.size() + ".");
        }
    }

    private List<NumberColumn> auxiliary(double[] index) throws InputException {
        Auxiliary columns = new Auxiliary(file, index);
        List<String> names = members.names().stream()
                .filter(AuxChannel::isMember)
                .sorted(Comparator.comparingInt(
                        name -> AuxChannel.of(name, channels).position()))
                .toList();
        for (String name : names) {
            try {
                addAuxiliary(columns, name);
            } catch (InputException refusal) {
                notes.incomplete("Auxiliary channel '" + name + "' could not be read: expected " + refusal.expected()
                        + ", found " + refusal.found() + ".");
            }
        }
        if (channelsAnnounced > channels.size()) {
            notes.incomplete(TEST_INFO + " announces " + channelsAnnounced + " auxiliary channels and describes "
                    + channels.size() + "; what the others measured is guessed from their names.");
        }
        return columns.columns();
    }

    private void addAuxiliary(Auxiliary columns, String member) throws InputException {
        NdcMember ndc = NdcMember.of(file, member, bytesOf(member), NdcMember.AUXILIARY);
        if (ndc.version() == 7 || ndc.version() == 15) {
            notes.warn("Auxiliary channel '" + member + "' of ndc version " + ndc.version() + " was not read.");
            return;
        }
        AuxChannel channel = AuxChannel.of(member, channels);
        Records values = ndc.decode(file, NdcVersion.auxiliary(ndc.version(), ndc.firstMarker()), notes);
        if (values.has(Quantity.VALUE)) {
            if (!channel.isProven()) {
                notes.assume("Auxiliary channel '" + member + "' of type " + channel.type() + " is taken for '"
                        + channel.name() + "'.");
            }
            add(columns, channel.name(), channel.unit(), values, Quantity.VALUE);
            return;
        }
        int number = channel.number();
        add(columns, "V" + number + "(V)", "V", values, Quantity.AUX_VOLTAGE);
        add(columns, "T" + number + "(°C)", "°C", values, Quantity.TEMPERATURE);
        if (ndc.firstMarker() != NdaVersion.AUXILIARY) {
            add(columns, "t" + number + "(°C)", "°C", values, Quantity.SET_TEMPERATURE);
        }
    }

    private static void add(Auxiliary columns, String name, String unit, Records values, Quantity quantity)
            throws InputException {
        if (values.has(quantity)) {
            columns.add(name, unit, values.column(Quantity.INDEX), values.column(quantity));
        }
    }

    /// Takes metadata and auxiliary channels from the XML members; a member that cannot be parsed costs these only.
    private void describe() {
        for (String name : members.names()) {
            if (DESCRIPTIONS.contains(name)) {
                try {
                    describe(name, XmlElements.parse(members.get(name).orElseThrow()));
                } catch (XMLStreamException e) {
                    notes.warn("Member '" + name + "' could not be read and was passed over.");
                }
            }
        }
    }

    private void describe(String name, List<Element> elements) {
        for (Element element : elements) {
            switch (element.name()) {
                case "TestInfo", "ZwjVersion" -> {
                    element.attributes().forEach(notes::metadata);
                    channelsAnnounced = Math.max(channelsAnnounced, element.number("AuxCount"));
                }
                default -> {
                    if (name.equals(TEST_INFO) && element.name().startsWith("Aux")) {
                        channels.add(element);
                    } else if (element.parent().equals("Head_Info")) {
                        notes.metadata("Step." + element.name(), element.attribute("Value"));
                    }
                }
            }
            if (element.name().equals("SCQ") && element.number("Value") > 0) {
                notes.metadata("active mass (mg)", Double.toString(element.number("Value") / 1000.0));
            }
        }
    }
}
