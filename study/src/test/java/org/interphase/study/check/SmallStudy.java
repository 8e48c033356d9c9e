package org.interphase.study.check;

import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;

/// A study in a few lines, for one rule at a time.
final class SmallStudy {
    private SmallStudy() {}

    /// @param common keys that hold for both samples, in YAML's flow style
    /// @param coated further keys of the coated sample
    /// @param published entries without braces
    static Manifest manifest(String common, String coated, String... published) throws InputException {
        StringBuilder text = new StringBuilder("title: T\nreference: {citation: A. Author 2024}\ncommon: {" + common
                + "}\nsamples:\n  bare: {role: bare}\n  coated: {role: coated" + (coated.isEmpty() ? "" : ", " + coated)
                + "}\n  se: {role: electrolyte reference}\npublished:\n");
        for (String entry : published) {
            text.append("  - {").append(entry).append(", place: p. 1}\n");
        }
        return ManifestReader.read("study.yaml", text.toString());
    }

    static List<Check> checks(String rule, String common, String coated, String... published) throws InputException {
        Manifest manifest = manifest(common, coated, published);
        if (!manifest.publication().refused().isEmpty()) {
            throw new IllegalArgumentException(manifest.publication().refused().toString());
        }
        return of(rule, manifest);
    }

    static List<Check> of(String rule, Manifest manifest) {
        return Rules.apply(StudyNumbers.of(manifest)).stream()
                .filter(c -> c.rule().id().equals(rule))
                .toList();
    }

    static double computed(Check check) {
        return switch (check.outcome()) {
            case Outcome.Compared c -> c.computed().value();
            case Outcome.Bounded b -> b.computed().value();
            case Outcome.Derived d -> d.computed().value();
            case Outcome.Words _, Outcome.Lacking _ -> Double.NaN;
        };
    }
}
