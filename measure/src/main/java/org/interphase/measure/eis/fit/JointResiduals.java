package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.numerics.BlockResiduals;

/// Residuals of several spectra against one circuit, its parameters divided into shared and own ones.
final class JointResiduals implements BlockResiduals {
    private final Circuit circuit;
    private final List<Problem> problems;
    private final Coordinates coordinates;
    private final int[] sharedIndices;
    private final int[] localIndices;

    private JointResiduals(
            Circuit circuit, List<Problem> problems, Coordinates coordinates, int[] sharedIndices, int[] localIndices) {
        this.circuit = circuit;
        this.problems = problems;
        this.coordinates = coordinates;
        this.sharedIndices = sharedIndices;
        this.localIndices = localIndices;
    }

    static JointResiduals of(SeriesFit alone, Set<String> shared, Weighting weighting) throws FitRefusedException {
        Circuit circuit = alone.fit(0).circuit();
        Extent extent = Extent.of(alone.fit(0).spectrum());
        for (CircuitFit fit : alone.fits()) {
            extent = extent.with(Extent.of(fit.spectrum()));
        }
        Coordinates coordinates = new Coordinates(circuit, extent);
        List<Problem> problems = new ArrayList<>();
        for (CircuitFit fit : alone.fits()) {
            problems.add(Problem.of(circuit, fit.spectrum(), weighting, coordinates));
        }
        int[] sharedIndices = IntStream.range(0, circuit.size())
                .filter(j -> shared.contains(circuit.parameter(j).name()))
                .toArray();
        int[] localIndices = IntStream.range(0, circuit.size())
                .filter(j -> !shared.contains(circuit.parameter(j).name()))
                .toArray();
        return new JointResiduals(circuit, problems, coordinates, sharedIndices, localIndices);
    }

    Circuit circuit() {
        return circuit;
    }

    Coordinates coordinates() {
        return coordinates;
    }

    int[] sharedIndices() {
        return sharedIndices.clone();
    }

    int[] localIndices() {
        return localIndices.clone();
    }

    double[] sharedOf(double[] all) {
        return Arrays.stream(sharedIndices).mapToDouble(j -> all[j]).toArray();
    }

    double[] localOf(double[] all) {
        return Arrays.stream(localIndices).mapToDouble(j -> all[j]).toArray();
    }

    double[] sharedOutward(double[] x) {
        return sharedOf(coordinates.outward(merged(x, new double[localIndices.length])));
    }

    double[] localOutward(double[] x) {
        return localOf(coordinates.outward(merged(new double[sharedIndices.length], x)));
    }

    private double[] merged(double[] shared, double[] local) {
        double[] all = new double[circuit.size()];
        for (int s = 0; s < sharedIndices.length; s++) {
            all[sharedIndices[s]] = shared[s];
        }
        for (int l = 0; l < localIndices.length; l++) {
            all[localIndices[l]] = local[l];
        }
        return all;
    }

    @Override
    public int blocks() {
        return problems.size();
    }

    @Override
    public int size(int block) {
        return problems.get(block).size();
    }

    @Override
    public void evaluate(
            int block,
            double[] shared,
            double[] local,
            double[] residuals,
            double[][] sharedColumns,
            double[][] localColumns) {
        double[] p = coordinates.outward(merged(shared, local));
        natural(block, p, residuals, sharedColumns, localColumns);
        scale(sharedIndices, p, sharedColumns);
        scale(localIndices, p, localColumns);
    }

    private void natural(int block, double[] p, double[] residuals, double[][] sharedColumns, double[][] localColumns) {
        double[][] columns = new double[p.length][];
        for (int s = 0; s < sharedIndices.length; s++) {
            columns[sharedIndices[s]] = sharedColumns[s];
        }
        for (int l = 0; l < localIndices.length; l++) {
            columns[localIndices[l]] = localColumns[l];
        }
        problems.get(block).residuals().natural(p, residuals, columns);
    }

    private void scale(int[] indices, double[] p, double[][] columns) {
        for (int k = 0; k < indices.length; k++) {
            double slope = coordinates.slope(indices[k], p[indices[k]]);
            for (int i = 0; i < columns[k].length; i++) {
                columns[k][i] *= slope;
            }
        }
    }

    /// The same residuals with derivatives by the parameters themselves, at which they are then evaluated.
    BlockResiduals natural() {
        return new BlockResiduals() {
            @Override
            public int blocks() {
                return problems.size();
            }

            @Override
            public int size(int block) {
                return problems.get(block).size();
            }

            @Override
            public void evaluate(
                    int block,
                    double[] shared,
                    double[] local,
                    double[] residuals,
                    double[][] sharedColumns,
                    double[][] localColumns) {
                JointResiduals.this.natural(block, merged(shared, local), residuals, sharedColumns, localColumns);
            }
        };
    }
}
