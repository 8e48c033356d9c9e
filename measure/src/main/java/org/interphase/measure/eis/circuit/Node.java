package org.interphase.measure.eis.circuit;

import java.util.List;

/// A part of a circuit. Its parameters are those from `first` up to `end` of the whole circuit, so that each part
/// writes
/// its own stretch of the gradient and a part above it multiplies that stretch by its own derivative.
sealed interface Node {
    int first();

    int end();

    /// As [ElementType#impedance].
    Complex impedance(double omega, double[] p, Complex[] gradient);

    record Leaf(CircuitElement element) implements Node {
        @Override
        public int first() {
            return element.firstParameter();
        }

        @Override
        public int end() {
            return element.endParameter();
        }

        @Override
        public Complex impedance(double omega, double[] p, Complex[] gradient) {
            return element.type().impedance(omega, p, element.firstParameter(), gradient);
        }
    }

    /// @param parts at least two
    record Series(List<Node> parts) implements Node {
        @Override
        public int first() {
            return parts.getFirst().first();
        }

        @Override
        public int end() {
            return parts.getLast().end();
        }

        @Override
        public Complex impedance(double omega, double[] p, Complex[] gradient) {
            Complex sum = Complex.ZERO;
            for (Node part : parts) {
                sum = sum.plus(part.impedance(omega, p, gradient));
            }
            return sum;
        }
    }

    /// @param branches at least two
    record Parallel(List<Node> branches) implements Node {
        @Override
        public int first() {
            return branches.getFirst().first();
        }

        @Override
        public int end() {
            return branches.getLast().end();
        }

        @Override
        public Complex impedance(double omega, double[] p, Complex[] gradient) {
            Complex[] branch = new Complex[branches.size()];
            Complex admittance = Complex.ZERO;
            for (int i = 0; i < branch.length; i++) {
                branch[i] = branches.get(i).impedance(omega, p, gradient);
                admittance = admittance.plus(branch[i].inverse());
            }
            Complex whole = admittance.inverse();
            for (int i = 0; i < branch.length; i++) {
                Complex share = whole.over(branch[i]);
                Complex factor = share.square();
                for (int j = branches.get(i).first(); j < branches.get(i).end(); j++) {
                    gradient[j] = gradient[j].times(factor);
                }
            }
            return whole;
        }
    }
}
