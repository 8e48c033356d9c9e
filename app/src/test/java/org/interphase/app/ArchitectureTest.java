package org.interphase.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The arrows of the house: which module may import which, and what the numerical ones must not touch.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.interphase");

    /// What each module may import of the others, itself left out.
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("quantity", Set.of()),
            Map.entry("numerics", Set.of()),
            Map.entry("data", Set.of("quantity")),
            Map.entry("formats", Set.of("data", "quantity")),
            Map.entry("measure", Set.of("numerics", "data", "quantity")),
            Map.entry("thermo", Set.of("numerics", "quantity")),
            Map.entry("cell", Set.of("numerics", "data", "quantity")),
            Map.entry("report", Set.of("quantity", "data")),
            Map.entry(
                    "study", Set.of("quantity", "numerics", "data", "formats", "measure", "thermo", "cell", "report")),
            Map.entry("app", Set.of("study", "formats", "data", "quantity")));

    static List<String> modules() {
        return ARROWS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void importsOnlyWhatTheDesignAllows(String module) {
        List<String> forbidden = new ArrayList<>();
        for (String other : ARROWS.keySet()) {
            if (!other.equals(module) && !ARROWS.getOrDefault(module, Set.of()).contains(other)) {
                forbidden.add("org.interphase." + other + "..");
            }
        }
        noClasses()
                .that()
                .resideInAPackage("org.interphase." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageBelongsToAModuleOfTheDesign() {
        assertThat(CLASSES.stream()
                        .map(c -> c.getPackageName().split("\\."))
                        .map(parts -> parts[2])
                        .filter(module -> !module.equals("testkit"))
                        .distinct())
                .isSubsetOf(ARROWS.keySet());
    }

    @Test
    void numericalModulesTouchNoFileNetworkClockLogOrJson() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(
                        "org.interphase.numerics..",
                        "org.interphase.measure..",
                        "org.interphase.thermo..",
                        "org.interphase.cell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..",
                        "java.net..",
                        "java.sql..",
                        "java.time..",
                        "java.util.logging..",
                        "tools.jackson..",
                        "com.fasterxml..",
                        "org.slf4j..");
        rule.check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("org.interphase.numerics..", "org.interphase.measure..")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }

    @Test
    void thirdPartyNumericsStayInsideNumerics() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.interphase.numerics..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hipparchus..", "org.ejml..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching("org.interphase.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
