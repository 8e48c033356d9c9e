package org.interphase.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A table of numbers whose technique the file does not tell.
public record GenericTable(String title, Table table, Map<String, String> metadata, Provenance provenance)
        implements Dataset {
    public GenericTable {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    @Override
    public String technique() {
        return "table";
    }
}
