package org.interphase.study.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.report.page.ReportPage;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The audit's part of a report, as it is read.
class AuditSectionsTest {
    private static final List<String> FIVE = List.of("Claimed", "Holds", "Does not hold", "Missing", "Would decide");

    private static final Map<String, String> PAGES = new HashMap<>();

    private static String html(String study) throws InputException {
        String known = PAGES.get(study);
        if (known != null) {
            return known;
        }
        StudyFolder folder = StudyFolder.open(
                ReferenceFolder.repositoryRoot().resolve("studies").resolve(study));
        Audit audit = Audit.of(study, ManifestReader.read(folder));
        String html = ReportPage.of(study, new AuditSections(audit).all()).html();
        PAGES.put(study, html);
        return html;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nmc811-lgps-linbox", "sc-nmc532-lgps-lnto", "ncm622-li6ps5cl"})
    void noNumberOfATableBearsAHyphen(String study) throws InputException {
        assertThat(all("<t[dh][^>]*>(-[0-9][^<]*)<", html(study))).isEmpty();
    }

    private static List<String> all(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nmc811-lgps-linbox", "sc-nmc532-lgps-lnto", "ncm622-li6ps5cl"})
    void everyCellOfTheEvidenceMatrixLeadsToItsNumbers(String study) throws InputException {
        String html = html(study);
        List<String> ids = all(" id=\"([^\"]+)\"", html);
        List<String> targets = all("href=\"#([^\"]+)\"", html);
        assertThat(ids).doesNotHaveDuplicates().containsAll(targets);
        assertThat(targets).filteredOn(t -> t.startsWith("evidence-")).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nmc811-lgps-linbox", "sc-nmc532-lgps-lnto", "ncm622-li6ps5cl"})
    void thePageBeginsWithFiveLinesAndFoldsTheRest(String study) throws InputException {
        String html = html(study);
        assertThat(all("<dt>([^<]+)</dt>", html).subList(0, 5)).isEqualTo(FIVE);
        assertThat(html.indexOf("In five lines")).isLessThan(html.indexOf("Verdicts"));
        assertThat(all("(<details>)", html)).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nmc811-lgps-linbox", "sc-nmc532-lgps-lnto", "ncm622-li6ps5cl"})
    void contrastsAreDrawnWithErrorBars(String study) throws InputException {
        String html = html(study);
        String contrasts = html.substring(html.indexOf("id=\"audit-contrasts\""), html.indexOf("id=\"audit-checks\""));
        assertThat(contrasts).contains("<figure").contains("one standard uncertainty");
    }
}
