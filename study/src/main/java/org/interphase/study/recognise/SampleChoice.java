package org.interphase.study.recognise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;

/// Which sample of a study a name means.
///
/// @param sample identifier, where the name settles it
/// @param why reasons, one sentence each
/// @param question where it does not
record SampleChoice(Optional<String> sample, List<String> why, Optional<String> question) {
    private static final double SAME_THICKNESS_nm = 0.05;

    static SampleChoice of(FileName name, List<Sample> samples) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> words = new ArrayList<>();
        Set<String> doubts = new LinkedHashSet<>();
        OptionalDouble thickness = OptionalDouble.empty();
        Optional<String> coating = Optional.empty();
        boolean isCoated =
                name.said().stream().anyMatch(s -> s.clue() instanceof Clue.OfRole r && r.role() == Role.COATED);
        for (FileName.Said said : name.said()) {
            switch (said.clue()) {
                case Clue.OfRole r
                when isCoated && r.doubt().isPresent() -> doubts.add(r.doubt().get());
                case Clue.OfRole r -> {
                    roles.add(r.role());
                    words.add("'" + r.word() + "' in the " + said.where() + " says "
                            + r.role().word() + ".");
                    r.doubt().ifPresent(doubts::add);
                }
                case Clue.OfCoating c -> {
                    roles.add(Role.COATED);
                    coating = Optional.of(c.formula());
                    words.add("'" + c.word() + "' in the " + said.where() + " names the coating " + c.formula() + ".");
                    c.doubt().filter(_ -> !settled(c, samples)).ifPresent(doubts::add);
                }
                case Clue.OfThickness t -> thickness = OptionalDouble.of(t.nm());
                default -> {}
            }
        }
        if (roles.size() > 1) {
            return ask(words, "The name says both bare and coated: which sample is it?");
        }
        Optional<Sample> named = named(name, samples);
        if (named.isPresent()) {
            return named(named.get(), roles, thickness, words, doubts);
        }
        if (roles.isEmpty()) {
            return ask(words, "Which sample is it? Neither its name nor its folder says.");
        }
        return byRole(roles.iterator().next(), thickness, coating, samples, words, doubts);
    }

    private static SampleChoice ask(List<String> why, String question) {
        return new SampleChoice(Optional.empty(), List.copyOf(why), Optional.of(question));
    }

    private static SampleChoice answer(Sample sample, List<String> why, Set<String> doubts) {
        return new SampleChoice(
                Optional.of(sample.id()),
                List.copyOf(why),
                doubts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", doubts)));
    }

    /// `LNO` is no doubt in a study whose samples are coated with a niobate and hold no lithium nickelate.
    private static boolean settled(Clue.OfCoating clue, List<Sample> samples) {
        boolean niobate = samples.stream().anyMatch(s -> text(s, "coating").contains("Nb"));
        boolean nickelate = samples.stream().anyMatch(s -> text(s, "cathode").matches("Li[0-9.]*NiO2"));
        return clue.formula().equals("LiNbO3") && niobate && !nickelate;
    }

    /// The sample whose identifier or title stands in the name or, if not there, in the innermost folder that holds
    /// one;
    /// the longest where one holds another.
    private static Optional<Sample> named(FileName name, List<Sample> samples) {
        for (int i = name.parts().size() - 1; i >= 0; i--) {
            String part = words(name.parts().get(i));
            Sample best = null;
            int longest = 0;
            for (Sample sample : samples) {
                for (String known : List.of(words(sample.id()), words(sample.title()))) {
                    if (part.contains(known) && known.length() > longest) {
                        best = sample;
                        longest = known.length();
                    }
                }
            }
            if (best != null) {
                return Optional.of(best);
            }
        }
        return Optional.empty();
    }

    /// Lower case, one blank between words and at both ends.
    private static String words(String name) {
        return " "
                + name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}.]+", " ")
                        .strip() + " ";
    }

    private static SampleChoice named(
            Sample sample, Set<Role> roles, OptionalDouble thickness, List<String> why, Set<String> doubts) {
        List<String> reasons = new ArrayList<>(List.of("The name holds that of the sample '" + sample.id() + "'."));
        reasons.addAll(why);
        Role role = sample.role();
        boolean contradicts = !roles.isEmpty() && (role == Role.BARE || role == Role.COATED) && !roles.contains(role);
        if (contradicts) {
            return ask(
                    reasons,
                    "The name holds that of '" + sample.id() + "', which is " + role.word()
                            + ", and a word for another: which sample is it?");
        }
        if (thickness.isPresent() && !fits(sample, thickness)) {
            return ask(
                    reasons,
                    "The name says " + thickness.getAsDouble() + " nm, which the sample '" + sample.id()
                            + "' does not have: which sample is it?");
        }
        return answer(sample, reasons, doubts);
    }

    private static SampleChoice byRole(
            Role role,
            OptionalDouble thickness,
            Optional<String> coating,
            List<Sample> samples,
            List<String> why,
            Set<String> doubts) {
        List<Sample> ofRole = samples.stream().filter(s -> s.role() == role).toList();
        List<Sample> fitting = ofRole.stream()
                .filter(s -> thickness.isEmpty() || fits(s, thickness))
                .filter(s -> coating.isEmpty() || text(s, "coating").isEmpty() || sameCoating(s, coating.get()))
                .toList();
        if (fitting.size() == 1) {
            return answer(fitting.getFirst(), why, doubts);
        }
        if (ofRole.isEmpty()) {
            return ask(why, "The study has no sample that is " + role.word() + " yet: which one is it?");
        }
        List<Sample> offered = fitting.isEmpty() ? ofRole : fitting;
        return ask(
                why, "Which sample is it: " + offered.stream().map(Sample::id).collect(Collectors.joining(", ")) + "?");
    }

    private static boolean sameCoating(Sample sample, String formula) {
        String coating = text(sample, "coating");
        String family = formula.equals("LiNbO3") ? "LiNbO" : formula;
        return coating.contains(family)
                || (formula.equals("LiNb0.5Ta0.5O3") && coating.contains("LNTO"))
                || (coating.equals("LNO") && family.equals("LiNbO"));
    }

    /// Whether the manifest gives that thickness; one that it does not give contradicts none.
    private static boolean fits(Sample sample, OptionalDouble thickness) {
        return sample.property(SampleProperty.COATING_THICKNESS)
                .map(p -> Math.abs(p.value() * 1e9 - thickness.getAsDouble()) <= SAME_THICKNESS_nm)
                .orElse(sample.role() == Role.COATED);
    }

    private static String text(Sample sample, String key) {
        return sample.description().getOrDefault(key, "");
    }
}
