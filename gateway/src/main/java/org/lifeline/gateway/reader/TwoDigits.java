package org.lifeline.gateway.reader;

/** A number of people as the public is told it: its first two digits, and zeros. */
final class TwoDigits {
    private static final int BASE = 10;
    private static final int LEAST_OF_THREE = 100;

    private TwoDigits() {}

    static long of(long people) {
        long unit = 1;
        while (people / unit >= LEAST_OF_THREE) {
            unit *= BASE;
        }
        return (people + unit / 2) / unit * unit;
    }
}
