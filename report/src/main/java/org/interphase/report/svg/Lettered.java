package org.interphase.report.svg;

/// A line of text as it stands on the drawing, with the room that it takes.
record Lettered(String text, Box box) {}
