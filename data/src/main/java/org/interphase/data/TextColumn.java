package org.interphase.data;

import java.util.List;

/// A column of words, such as step types or dates.
public final class TextColumn implements Column {
    private final String name;
    private final List<String> values;

    public TextColumn(String name, List<String> values) {
        this.name = name;
        this.values = List.copyOf(values);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public int size() {
        return values.size();
    }

    public String at(int row) {
        return values.get(row);
    }
}
