package org.interphase.study.thermo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.ColourMap;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.thermo.contact.ContactKink;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.ContactUncertainty;
import org.interphase.thermo.contact.StabilityMap;
import org.interphase.thermo.stability.PhaseAmount;

/// Figures of one contact: reaction energy against mixing, and its map over voltage or state of charge.
public final class ContactFigures {
    private static final int MOST_LABELS = 8;
    private static final int MOST_PRODUCTS = 3;
    private static final int MAP_COLUMNS = 60;

    private ContactFigures() {}

    /// Total and mutual energy against the atomic fraction of the first material. Kinks are points; those where the
    /// curve bends most carry their number in the list of kinks, the lowest its main products.
    public static Figure mixing(ContactReaction contact, Optional<ContactUncertainty> uncertainty) {
        List<ContactKink> kinks = contact.kinks();
        double[] x = kinks.stream().mapToDouble(ContactKink::x).toArray();
        double[] total =
                kinks.stream().mapToDouble(ContactKink::total_eV_per_atom).toArray();
        Look look = SeriesStyle.THIRD.computed();
        List<Mark> marks = new ArrayList<>();
        double[] mutual =
                kinks.stream().mapToDouble(ContactKink::mutual_eV_per_atom).toArray();
        marks.add(
                Mark.points("mutual", x, mutual, SeriesStyle.NEUTRAL.computed()).withLine());
        marks.add(Mark.points("total", x, total, look).withLine());
        ContactKink lowest = contact.totalMinimum();
        uncertainty.ifPresent(u -> marks.add(Mark.points(
                "lowest, with 68 % of the draws",
                new double[] {lowest.x()},
                new double[] {lowest.total_eV_per_atom()},
                new double[] {u.total_eV_per_atom().halfWidth()},
                look.strong())));
        for (int k : bends(kinks)) {
            marks.add(Mark.note(label(k, kinks.get(k), lowest), x[k], total[k]));
        }
        String title = contact.first().name() + " | " + contact.second().name();
        return Figure.of(
                        title,
                        Panel.of(
                                Axis.linear(
                                                "Atomic fraction of "
                                                        + contact.first().name(),
                                                "")
                                        .from(0)
                                        .to(1),
                                Axis.linear("Reaction energy", "eV/atom"),
                                marks))
                .withCaption(caption(contact));
    }

    private static String caption(ContactReaction contact) {
        String open = contact.potentials_eV().isEmpty()
                ? "Nothing is exchanged with the surroundings."
                : "Exchanged with the surroundings: "
                        + contact.potentials_eV().keySet().stream()
                                .map(e -> e.symbol())
                                .collect(Collectors.joining(", "))
                        + "; energies per atom that is not exchanged.";
        return "Energy of reaction of every mixture. Total counts from the materials as they are, mutual leaves out what "
                + "each releases alone. Numbers count the kinks from the left. " + open;
    }

    /// The sharpest bends and the minimum, in ascending order.
    private static Set<Integer> bends(List<ContactKink> kinks) {
        TreeSet<Integer> chosen = IntStream.range(1, kinks.size() - 1)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -bend(kinks, k))
                        .thenComparing(k -> k))
                .limit(MOST_LABELS)
                .collect(Collectors.toCollection(TreeSet::new));
        int lowest = 0;
        for (int k = 1; k < kinks.size(); k++) {
            boolean lower = kinks.get(k).total_eV_per_atom() < kinks.get(lowest).total_eV_per_atom() - 1e-10;
            lowest = lower ? k : lowest;
        }
        chosen.add(lowest);
        return chosen;
    }

    private static double bend(List<ContactKink> kinks, int k) {
        return slope(kinks.get(k), kinks.get(k + 1)) - slope(kinks.get(k - 1), kinks.get(k));
    }

    private static double slope(ContactKink left, ContactKink right) {
        return (right.total_eV_per_atom() - left.total_eV_per_atom()) / Math.max(1e-12, right.x() - left.x());
    }

    private static String label(int place, ContactKink kink, ContactKink lowest) {
        String number = Integer.toString(place + 1);
        return kink.equals(lowest) ? number + ": " + products(kink) : number;
    }

    private static String products(ContactKink kink) {
        List<String> names = kink.products().stream()
                .sorted(Comparator.comparingDouble(
                        (PhaseAmount p) -> -p.amount() * p.phase().atoms()))
                .map(p -> p.phase().name())
                .toList();
        String first = String.join(" + ", names.subList(0, Math.min(MOST_PRODUCTS, names.size())));
        return names.size() > MOST_PRODUCTS ? first + " + …" : first;
    }

    /// Mutual energy over mixing (to the right) and voltage or lithium content (upwards).
    ///
    /// @param map with evenly spaced values of its axis, at least two
    /// @param axis its name and unit: `Voltage`, `V`
    public static Figure stabilityMap(StabilityMap map, String axis, String unit) {
        double[] mixing = new double[MAP_COLUMNS];
        for (int j = 0; j < MAP_COLUMNS; j++) {
            mixing[j] = (j + 0.5) / MAP_COLUMNS;
        }
        List<Double> values = map.axis();
        double half = (values.getLast() - values.getFirst()) / (values.size() - 1) / 2;
        ContactReaction any = map.reactions().getFirst();
        Mark.HeatMap heat = Mark.heatMap(
                "mutual energy",
                "eV/atom",
                0,
                1,
                values.getFirst() - half,
                values.getLast() + half,
                map.mutual_eV_per_atom(mixing),
                ColourMap.SEQUENTIAL);
        return Figure.of(
                        any.first().name() + " | " + any.second().name(),
                        Panel.of(
                                Axis.linear("Atomic fraction of " + any.first().name(), "")
                                        .from(0)
                                        .to(1),
                                Axis.linear(axis, unit)
                                        .from(values.getFirst() - half)
                                        .to(values.getLast() + half),
                                heat))
                .withCaption("Mutual reaction energy of every mixture, per atom that is not exchanged.");
    }
}
