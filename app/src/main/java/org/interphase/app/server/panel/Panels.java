package org.interphase.app.server.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The panels of the workbench, in the order of its pages. A new technique adds its line here.
public final class Panels {
    private final List<Panel> panels;
    private final Map<String, Verb> verbs = new LinkedHashMap<>();

    public Panels(List<Panel> panels) {
        this.panels = List.copyOf(panels);
        for (Panel panel : panels) {
            for (Verb verb : panel.verbs()) {
                if (verbs.put(verb.name(), verb) != null) {
                    throw new IllegalArgumentException("two verbs are called " + verb.name());
                }
            }
        }
    }

    /// Those that come with the product.
    public static Panels standard() {
        return new Panels(List.of(
                new InspectPanel(),
                new CyclingPanel(),
                new ImpedancePanel(),
                new PhotoelectronPanel(),
                new ThermodynamicsPanel(),
                new CellPanel(),
                new AuditPanel()));
    }

    public List<Panel> all() {
        return panels;
    }

    public Optional<Verb> verb(String name) {
        return Optional.ofNullable(verbs.get(name));
    }

    public List<String> names() {
        return List.copyOf(verbs.keySet());
    }
}
