package org.interphase.measure.xps.model;

import java.util.Optional;
import org.interphase.measure.xps.shape.Envelope;
import org.interphase.measure.xps.shape.LineShape;

/// One species in a region: the lines it shows, and what is free about them.
///
/// @param name letters, digits, `_`, `-`, `+`, `.`; unique in its model
/// @param shape of its lines where it is not that of the model
public record Component(
        String name, Envelope envelope, Position position, Width width, Area area, Optional<LineShape> shape) {
    /// With the line shape of its model.
    public Component(String name, Envelope envelope, Position position, Width width, Area area) {
        this(name, envelope, position, width, area, Optional.empty());
    }

    public Component with(Envelope other) {
        return new Component(name, other, position, width, area, shape);
    }

    public Component with(Width other) {
        return new Component(name, envelope, position, other, area, shape);
    }

    public Component with(LineShape other) {
        return new Component(name, envelope, position, width, area, Optional.of(other));
    }
}
