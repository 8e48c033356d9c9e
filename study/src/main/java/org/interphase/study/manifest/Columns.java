package org.interphase.study.manifest;

import org.interphase.formats.FormatReader;
import org.interphase.formats.cycler.ColumnMap;
import org.interphase.formats.delimited.DelimitedReader;
import org.interphase.formats.impedance.ImpedanceMap;
import org.interphase.formats.impedance.MappedImpedanceReader;
import org.interphase.formats.text.DelimitedOptions;

/// How a delimited text that no reader knows is to be read.
public sealed interface Columns {
    /// The reader that follows from it.
    FormatReader reader();

    /// @param map which column plays which role
    /// @param options delimiter, decimal mark and header line, where the user knows them
    record OfCycling(ColumnMap map, DelimitedOptions options) implements Columns {
        @Override
        public FormatReader reader() {
            return new DelimitedReader(map, options);
        }
    }

    /// @param map which column plays which role
    /// @param options delimiter, decimal mark and header line, where the user knows them
    record OfImpedance(ImpedanceMap map, DelimitedOptions options) implements Columns {
        @Override
        public FormatReader reader() {
            return new MappedImpedanceReader(map, options);
        }
    }
}
