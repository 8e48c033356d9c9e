package org.interphase.report.page;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Origin;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;
import org.interphase.quantity.Uncertainty;
import org.interphase.report.text.NumberText;

/// One cell of a table.
///
/// @param content what is shown
/// @param notes remarks, lettered below the table and shown when a pointer rests on the cell
/// @param origin shown as a word where it is not [Origin#MEASURED]
public record Cell(Content content, List<String> notes, Origin origin) {
    public Cell {
        notes = List.copyOf(notes);
    }

    /// What a cell holds.
    public sealed interface Content {
        record Words(Prose text) implements Content {}

        /// A number in the unit of its column.
        ///
        /// @param uncertain whether an uncertainty should stand there but none can be given
        record Quantity(NumberText number, boolean uncertain) implements Content {}
    }

    public static Cell text(String text) {
        return of(Prose.of(text));
    }

    public static Cell of(Prose text) {
        return new Cell(new Content.Words(text), List.of(), Origin.MEASURED);
    }

    public static Cell empty() {
        return of(Prose.empty());
    }

    /// A dash with the reason why there is nothing.
    public static Cell missing(String reason) {
        return text("–").withNote(reason);
    }

    /// A measured number, in the unit of its column; where it has no uncertainty, the reason becomes a note.
    public static Cell number(Measured value) {
        NumberText number = NumberText.of(value);
        return switch (value.uncertainty()) {
            case Uncertainty.Standard _ -> new Cell(new Content.Quantity(number, false), List.of(), Origin.MEASURED);
            case Uncertainty.None none ->
                new Cell(new Content.Quantity(number, true), List.of(), Origin.MEASURED)
                        .withNote("no uncertainty: " + none.reason());
        };
    }

    public static Cell number(double value, double u) {
        return number(Measured.of(value, u));
    }

    /// A number that needs no uncertainty: a count, a setting.
    public static Cell count(double value) {
        return new Cell(new Content.Quantity(NumberText.of(value), false), List.of(), Origin.MEASURED);
    }

    /// A number whose uncertainty stands elsewhere in its row.
    ///
    /// @param digits how many are significant
    public static Cell significant(double value, int digits) {
        return new Cell(new Content.Quantity(NumberText.significant(value, digits), false), List.of(), Origin.MEASURED);
    }

    public static Cell probability(double p) {
        NumberText number = new NumberText(NumberText.probability(p), "", "");
        return new Cell(new Content.Quantity(number, false), List.of(), Origin.MEASURED);
    }

    public Cell withNote(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Cell(content, more, origin);
    }

    /// The source as a note.
    public Cell withSource(Source source) {
        return withNote(SourceText.of(source));
    }

    public Cell from(Origin newOrigin) {
        return new Cell(content, notes, newOrigin);
    }
}
