package org.interphase.study.xps;

import org.interphase.data.Provenance;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.measure.xps.Region;

/// One spectrum of a study, ready for a joint fit.
///
/// @param cell name of the physical cell
/// @param state what manifest and file say
/// @param spectrum what the file calls it
/// @param sampleInFile what the file says the sample is; may be empty
/// @param region with the shift of the manifest in its energies
/// @param shift_eV that the manifest adds
/// @param simulated whether it is no instrument's
record CellRegion(
        Sample sample,
        String cell,
        State state,
        Provenance file,
        String spectrum,
        String sampleInFile,
        Region region,
        double shift_eV,
        boolean simulated) {
    /// Whether both are of one cell in one state: repeats, or two lines of it.
    boolean sameAs(CellRegion other) {
        return sample.id().equals(other.sample().id()) && cell.equals(other.cell()) && state.equals(other.state());
    }

    /// `coated, cycle 50`, with the cell where a sample has several.
    String title(boolean withCell) {
        String words = sample.title() + (withCell ? ", cell " + cell : "");
        return state.toString().isEmpty() ? words : words + ", " + state;
    }
}
