package org.interphase.study.manifest;

import org.interphase.formats.cycler.ColumnMap;

/// How a delimited text is to be read.
///
/// @param map which column plays which role
/// @param delimiter between cells; the zero character where the reader shall find it
/// @param decimalMark the zero character where the reader shall find it
/// @param headerLine line of the column names, counted from 1; zero where the reader shall find it
public record Columns(ColumnMap map, char delimiter, char decimalMark, int headerLine) {}
