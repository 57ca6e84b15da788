package org.lifeline.outages.reliability.counting;

/**
 * The period in which is counted, without its end.
 *
 * @param from in microseconds since 1970, as {@code to}
 * @param momentary the longest that an interruption lasts to be counted apart, in microseconds; negative where none is
 */
public record CountedPeriod(long from, long to, long momentary) {
    long within(long start, long end) {
        return Math.max(0, Math.min(end, to) - Math.max(start, from));
    }

    boolean contains(long time) {
        return time >= from && time < to;
    }
}
