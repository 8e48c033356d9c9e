package org.interphase.measure.xps.fit;

import java.util.List;
import org.interphase.measure.xps.model.ModelParameter;
import org.interphase.numerics.Bounds;

/// Which parameters of a model all spectra share, and where each stands among the shared or a spectrum's own
/// ones. With a single spectrum none is shared.
final class ParameterSplit {
    final List<ModelParameter> parameters;
    final boolean[] isShared;
    /// Index among the shared or the own parameters.
    final int[] index;

    final int sharedCount;
    final int ownCount;

    ParameterSplit(List<ModelParameter> parameters, int spectra) {
        this.parameters = parameters;
        this.isShared = new boolean[parameters.size()];
        this.index = new int[parameters.size()];
        int shared = 0;
        int own = 0;
        for (int j = 0; j < index.length; j++) {
            isShared[j] = spectra > 1 && parameters.get(j).shared();
            index[j] = isShared[j] ? shared++ : own++;
        }
        this.sharedCount = shared;
        this.ownCount = own;
    }

    int size() {
        return index.length;
    }

    double value(int j, double[] shared, double[] own) {
        return isShared[j] ? shared[index[j]] : own[index[j]];
    }

    double[] join(double[] shared, double[] own) {
        double[] all = new double[index.length];
        for (int j = 0; j < all.length; j++) {
            all[j] = value(j, shared, own);
        }
        return all;
    }

    Bounds bounds(boolean shared) {
        int count = shared ? sharedCount : ownCount;
        double[] lower = new double[count];
        double[] upper = new double[count];
        for (int j = 0; j < index.length; j++) {
            if (isShared[j] == shared) {
                lower[index[j]] = parameters.get(j).lower();
                upper[index[j]] = parameters.get(j).upper();
            }
        }
        return Bounds.of(lower, upper);
    }
}
