package org.interphase.study.cell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// What a simulation writes, and where.
///
/// @param series time, current and voltage as CSV, or in Battery Data Format where the name ends in `.bdf.csv`
/// @param figure voltage, capacity and efficiency, as SVG
/// @param cycler cycler file in the layout of EC-Lab's text export
/// @param impedance spectra in the same layout, one file each: `-cycle-N` is put before the extension
/// @param findings what photoelectrons, microscopy and diffraction would find, as CSV
/// @param folder takes all of these and every picture, under names of their own; made where it is not there
public record SimulatedOutputs(
        Optional<Path> series,
        Optional<Path> figure,
        Optional<Path> cycler,
        Optional<Path> impedance,
        Optional<Path> findings,
        Optional<Path> folder) {
    /// Nothing is written.
    public static final SimulatedOutputs NONE = of(Optional.empty(), Optional.empty());

    public static SimulatedOutputs of(Optional<Path> series, Optional<Path> figure) {
        Optional<Path> none = Optional.empty();
        return new SimulatedOutputs(series, figure, none, none, none, none);
    }

    /// Whether voltage over time is needed.
    boolean needSamples() {
        return series.isPresent() || figure.isPresent() || cycler.isPresent() || folder.isPresent();
    }

    /// Asked before long work.
    ///
    /// @throws InputException if a file has no folder to go to, or the folder is a file
    void require() throws InputException {
        for (Optional<Path> target : List.of(series, figure, cycler, impedance, findings)) {
            if (target.isPresent()) {
                CellOutput.requireFolder(target.get());
            }
        }
        if (folder.isPresent()) {
            Path parent = folder.get().toAbsolutePath().normalize().getParent();
            boolean possible = Files.isDirectory(folder.get())
                    || (!Files.exists(folder.get()) && parent != null && Files.isDirectory(parent));
            if (!possible) {
                throw new InputException(
                        folder.get().toString(),
                        Place.whole(),
                        "a folder, or a new one inside a folder that exists",
                        Files.exists(folder.get()) ? "a file" : "no such folder");
            }
        }
    }

    /// Where something goes: the file named for it, and the one in the folder.
    List<Path> targets(Optional<Path> named, String inFolder) {
        return Stream.concat(named.stream(), folder.stream().map(f -> f.resolve(inFolder)))
                .toList();
    }
}
