package org.interphase.cell.mechanism;

import org.interphase.cell.description.Coating;

/// What the coating lets through on the covered patch, on the open one, and on both taken as one.
record PatchShares(double covered, double open, double lumped) {
    static PatchShares of(Coating coating, double blockingLength) {
        return new PatchShares(Math.exp(-coating.thickness() / blockingLength), 1, coating.passed());
    }

    double of(int patch, int patches) {
        return patches == 1 ? lumped : patch == 0 ? covered : open;
    }
}
