package org.interphase.formats.neware;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.Limits;
import org.interphase.formats.SourceFile;

/// The members of a zip archive, unpacked into memory within [Limits]. Names serve to tell members apart and never as
/// paths; archives within the archive are not opened.
final class ZipMembers {
    private static final int MOST_MEMBERS = 10_000;
    private static final long FREE_EXPANSION = 16L << 20;
    private static final int CHUNK = 1 << 16;

    private final Map<String, byte[]> members = new LinkedHashMap<>();
    private final List<String> damage = new ArrayList<>();

    private ZipMembers() {}

    static boolean isZip(SourceFile file) {
        byte[] b = file.bytes();
        return b.length > 4 && b[0] == 'P' && b[1] == 'K' && b[2] == 3 && b[3] == 4;
    }

    /// Unpacks the members whose name, without any folder, is wanted. A member that ends early is kept as far as it
    /// goes and named in [#damage()].
    ///
    /// @throws InputException if the archive expands beyond [Limits], holds too many members, a wanted member fails
    ///     its checksum, or nothing in it can be read
    static ZipMembers unpack(SourceFile file, Predicate<String> wanted) throws InputException {
        ZipMembers result = new ZipMembers();
        Budget budget = new Budget(file);
        // Latin-1 gives every byte a character, so that no name can fail; only marked UTF-8 names are decoded strictly.
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(file.bytes()), StandardCharsets.ISO_8859_1)) {
            int count = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_MEMBERS) {
                    throw file.refuse(Place.whole(), "at most " + MOST_MEMBERS + " members", "more");
                }
                String name = baseName(entry.getName());
                boolean keep = wanted.test(name) && !result.members.containsKey(name);
                if (!result.take(file, zip, name, keep, budget)) {
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // The stream reports malformed names and headers with either; what was unpacked before stands.
            result.damage.add("The archive is damaged: " + e.getMessage() + ".");
        }
        if (result.members.isEmpty() && !result.damage.isEmpty()) {
            throw file.refuse(Place.whole(), "a readable zip archive", result.damage.getFirst());
        }
        return result;
    }

    private boolean take(SourceFile file, ZipInputStream zip, String name, boolean keep, Budget budget)
            throws IOException, InputException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try {
            for (int n = zip.read(chunk); n >= 0; n = zip.read(chunk)) {
                budget.spend(n, name);
                if (keep) {
                    bytes.write(chunk, 0, n);
                }
            }
        } catch (EOFException e) {
            damage.add("The archive ends within '" + name + "'.");
            store(name, bytes, keep);
            return false;
        } catch (ZipException e) {
            if (keep && String.valueOf(e.getMessage()).contains("CRC")) {
                throw file.refuse(
                        Place.part(name),
                        "a member whose checksum fits its bytes",
                        "another checksum",
                        "The file was damaged on its way; copy it again from the cycler's computer.");
            }
            damage.add("Member '" + name + "' is damaged: " + e.getMessage() + ".");
            store(name, bytes, keep);
            return false;
        }
        store(name, bytes, keep);
        return true;
    }

    private void store(String name, ByteArrayOutputStream bytes, boolean keep) {
        if (keep && bytes.size() > 0) {
            members.put(name, bytes.toByteArray());
        }
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    Optional<byte[]> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /// Names in the order of the archive.
    List<String> names() {
        return List.copyOf(members.keySet());
    }

    /// What was wrong with the archive, one sentence each.
    List<String> damage() {
        return List.copyOf(damage);
    }

    /// Counts what unpacking produced against what the archive may produce.
    private static final class Budget {
        private final SourceFile file;
        private final long most;
        private long spent;

        Budget(SourceFile file) {
            this.file = file;
            long byRatio = FREE_EXPANSION + (long) file.length() * Limits.EXPANSION_RATIO;
            this.most = Math.min(Limits.EXPANDED_BYTES, byRatio);
        }

        void spend(int bytes, String member) throws InputException {
            spent += bytes;
            if (spent > most) {
                throw file.refuse(
                        Place.part(member),
                        "an archive that expands to at most " + most + " bytes",
                        "a longer one",
                        "This is far more than a cycler writes; the file may be a zip bomb.");
            }
        }
    }
}
