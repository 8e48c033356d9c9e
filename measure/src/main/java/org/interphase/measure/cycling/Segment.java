package org.interphase.measure.cycling;

/// Consecutive samples of one direction, with whatever rests lie between them.
///
/// @param number counted from 1 over all changes of direction, dropped glitches included
/// @param first sample
/// @param last sample
/// @param count samples of this direction among them
record Segment(int number, Direction direction, int first, int last, int count) {
    Segment joinedBy(Segment next) {
        return new Segment(number, direction, first, next.last, count + next.count);
    }
}
