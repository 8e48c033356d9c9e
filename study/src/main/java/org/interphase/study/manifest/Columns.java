package org.interphase.study.manifest;

import org.interphase.formats.cycler.ColumnMap;
import org.interphase.formats.text.DelimitedOptions;

/// How a delimited text is to be read.
///
/// @param map which column plays which role
/// @param options delimiter, decimal mark and header line, where the user knows them
public record Columns(ColumnMap map, DelimitedOptions options) {}
