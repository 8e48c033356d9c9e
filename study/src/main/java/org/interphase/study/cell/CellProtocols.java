package org.interphase.study.cell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.ProtocolStep;
import org.interphase.cell.protocol.Sentences;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// Finds the protocol that a user names: one of the cell's own, or a file with one sentence per line.
final class CellProtocols {
    private CellProtocols() {}

    static Protocol find(String file, CellDescription cell, String name) throws InputException {
        List<String> sentences = cell.protocols().get(name);
        if (sentences != null) {
            return Sentences.read(file + ", protocols." + name, name, sentences);
        }
        Path path = Path.of(name);
        if (name.isBlank() || !Files.exists(path)) {
            throw new InputException(
                    name,
                    Place.whole(),
                    cell.protocols().isEmpty()
                            ? "a file, for the cell names no protocols"
                            : "a protocol of the cell ("
                                    + String.join(
                                            ", ", new TreeSet<>(cell.protocols().keySet())) + ") or a file",
                    "nothing of that name");
        }
        return Sentences.read(name, name, CellFile.read(path).lines().toList());
    }

    /// The repeated part of the cell's life, a given number of times.
    static Protocol life(String file, CellDescription cell, int cycles) throws InputException {
        Protocol life = find(file, cell, "life");
        Protocol.Block longest = life.blocks().getFirst();
        for (Protocol.Block block : life.blocks()) {
            longest = block.times() > longest.times() ? block : longest;
        }
        return new Protocol("life", List.of(new Protocol.Block(longest.steps(), cycles)));
    }

    /// The same protocol, ended once it has had a number of charges.
    static Protocol upTo(Protocol protocol, int cycles) {
        List<Protocol.Block> blocks = new ArrayList<>();
        int left = cycles;
        for (Protocol.Block block : protocol.blocks()) {
            int charges = (int) block.steps().stream()
                    .filter(s -> s instanceof ProtocolStep.Current c && c.charge())
                    .count();
            int times = charges == 0 ? block.times() : Math.min(block.times(), (left + charges - 1) / charges);
            if (left > 0) {
                blocks.add(new Protocol.Block(block.steps(), Math.max(1, times)));
            }
            left -= charges * times;
        }
        return new Protocol(protocol.name(), blocks);
    }
}
