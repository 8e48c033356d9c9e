package org.interphase.formats.biologic;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;

/// The modules of a `.mpr` file, found by walking from header to header.
///
/// | bytes | header of a module, after the word `MODULE` |
/// |---|---|
/// | 10 + 25 | short name, long name |
/// | 4 | length, or FFFFFFFF in files of EC-Lab 11.50 and later |
/// | (4) | only then: length |
/// | 4 | version |
/// | (4) | only after FFFFFFFF: version that counts; the one before is 0 |
/// | 8 | date |
///
/// Damage after the data module does not hide the data: the walk ends there and says why.
final class MprContainer {
    static final String MAGIC = "BIO-LOGIC MODULAR FILE";
    static final String DATA = "VMP data";
    static final String SETTINGS = "VMP Set";
    static final String LOG = "VMP LOG";
    static final String LOOPS = "VMP loop";

    private static final int FIRST_MODULE = 52;
    private static final String WORD = "MODULE";
    private static final int SHORT_HEADER = 6 + 51;
    private static final int LONG_HEADER = 6 + 59;

    private final List<MprModule> modules;
    private final Optional<String> damage;

    private MprContainer(List<MprModule> modules, Optional<String> damage) {
        this.modules = List.copyOf(modules);
        this.damage = damage;
    }

    /// @throws InputException if the file is no `.mpr`, or its modules break off before the data module
    static MprContainer of(SourceFile file) throws InputException {
        if (!file.probe().startsWith(MAGIC)) {
            throw file.refuse(Place.offset(0), "'" + MAGIC + "'", "another first line");
        }
        List<MprModule> modules = new ArrayList<>();
        int position = FIRST_MODULE;
        while (position < file.length()) {
            Optional<MprModule> next = module(file, position);
            if (next.isEmpty()) {
                return broken(file, modules, position);
            }
            MprModule module = next.get();
            modules.add(module);
            if (!module.isComplete()) {
                return broken(file, modules, file.length());
            }
            position = module.start() + module.present();
        }
        MprContainer whole = new MprContainer(modules, Optional.empty());
        if (whole.find(DATA).isEmpty()) {
            throw file.refuse(
                    Place.offset(file.length()), "a module '" + DATA + "'", names(modules), "The file may be cut off.");
        }
        return whole;
    }

    private static MprContainer broken(SourceFile file, List<MprModule> modules, int position) throws InputException {
        boolean hasData = modules.stream().anyMatch(m -> m.name().equals(DATA));
        if (!hasData) {
            throw file.refuse(
                    Place.offset(position),
                    "a module '" + DATA + "'",
                    position >= file.length() ? "the end of the file" : "something else than a module's header",
                    "The file may be cut off or damaged.");
        }
        String what = position >= file.length()
                ? "The file ends inside module '" + modules.getLast().name() + "'."
                : "Byte " + position + " should start a module and does not; what follows was left out.";
        return new MprContainer(modules, Optional.of(what));
    }

    private static Optional<MprModule> module(SourceFile file, int at) {
        byte[] bytes = file.bytes();
        if (at + SHORT_HEADER > bytes.length || !text(bytes, at, WORD.length()).equals(WORD)) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String name = text(bytes, at + 6, 10);
        long first = header.getInt(at + 41) & 0xFFFFFFFFL;
        if (first != 0xFFFFFFFFL) {
            long version = header.getInt(at + 45) & 0xFFFFFFFFL;
            return Optional.of(new MprModule(file, name, version, text(bytes, at + 49, 8), at + SHORT_HEADER, first));
        }
        if (at + LONG_HEADER > bytes.length) {
            return Optional.empty();
        }
        long length = header.getInt(at + 45) & 0xFFFFFFFFL;
        long version = header.getInt(at + 53) & 0xFFFFFFFFL;
        return Optional.of(new MprModule(file, name, version, text(bytes, at + 57, 8), at + LONG_HEADER, length));
    }

    private static String text(byte[] bytes, int at, int length) {
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1).strip();
    }

    private static String names(List<MprModule> modules) {
        return modules.isEmpty()
                ? "no module"
                : "only "
                        + String.join(
                                ", ", modules.stream().map(MprModule::name).toList());
    }

    Optional<MprModule> find(String name) {
        return modules.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    int count(String name) {
        return (int) modules.stream().filter(m -> m.name().equals(name)).count();
    }

    /// Where and why the walk ended early, if it did.
    Optional<String> damage() {
        return damage;
    }
}
