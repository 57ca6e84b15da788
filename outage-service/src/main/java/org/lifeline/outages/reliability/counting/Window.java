package org.lifeline.outages.reliability.counting;

/**
 * The period in which is counted, without its end.
 *
 * @param momentary the longest that an interruption lasts to be counted apart; negative where none is
 */
public record Window(long from, long to, long momentary) {
    long within(long start, long end) {
        return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }

    boolean contains(long time) {
        return time >= from && time < to;
    }
}
