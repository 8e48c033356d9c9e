package org.interphase.data;

/// One column of a table, under the name that the instrument gave it.
public sealed interface Column permits NumberColumn, TextColumn {
    String name();

    /// The unit as written by the instrument, empty where none is stated.
    String unit();

    int size();
}
