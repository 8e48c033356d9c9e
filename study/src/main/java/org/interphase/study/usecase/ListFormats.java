package org.interphase.study.usecase;

import java.util.ArrayList;
import java.util.List;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.FormatSpec;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;

/// `formats`: which files are read, and how sure that is.
public final class ListFormats {
    private ListFormats() {}

    public static Answer list(FormatRegistry registry) {
        return new Listing(registry.specs());
    }

    private record Listing(List<FormatSpec> specs) implements Answer {
        @Override
        public Json json() {
            List<Json> formats = new ArrayList<>();
            for (FormatSpec spec : specs) {
                List<Json> layouts = new ArrayList<>();
                spec.layouts()
                        .forEach(l -> layouts.add(Json.object()
                                .put("name", l.name())
                                .put("proven", l.proof() == FormatSpec.Proof.PROVEN)
                                .put("evidence", l.evidence())));
                formats.add(Json.object()
                        .put("reader", spec.name())
                        .put("title", spec.title())
                        .put("technique", spec.technique())
                        .texts("endings", spec.endings())
                        .put("layouts", layouts)
                        .put("reference", spec.reference()));
            }
            return Json.object().put("formats", formats);
        }

        @Override
        public String text() {
            TextTable table = TextTable.of("reader", "format", "endings", "technique", "layouts", "proven");
            for (FormatSpec spec : specs) {
                long proven = spec.layouts().stream()
                        .filter(l -> l.proof() == FormatSpec.Proof.PROVEN)
                        .count();
                table.row(
                        spec.name(),
                        spec.title(),
                        String.join(" ", spec.endings()),
                        spec.technique(),
                        Integer.toString(spec.layouts().size()),
                        Long.toString(proven));
            }
            return table
                    + "  'Proven' layouts were read from a real instrument's file; the others are written from a description.\n";
        }
    }
}
