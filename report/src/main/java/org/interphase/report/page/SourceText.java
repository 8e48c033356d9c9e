package org.interphase.report.page;

import org.interphase.quantity.Source;

/// A source in words.
public final class SourceText {
    private static final int HASH_SHOWN = 12;

    private SourceText() {}

    public static String of(Source source) {
        return switch (source) {
            case Source.Paper paper ->
                (paper.work().startsWith("10.") ? "doi:" : "") + paper.work() + comma(paper.locator());
            case Source.Measurement file ->
                file.file() + ", SHA-256 "
                        + file.sha256()
                                .substring(0, Math.min(HASH_SHOWN, file.sha256().length())) + "…";
            case Source.Fit fit -> "fit: " + fit.name();
            case Source.Database database -> database.name() + comma(database.entry());
            case Source.Stated stated -> "stated in the manifest" + comma(stated.place());
            case Source.Assumed assumed -> "assumed: " + assumed.reason();
        };
    }

    private static String comma(String rest) {
        return rest.isBlank() ? "" : ", " + rest;
    }
}
