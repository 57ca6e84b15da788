package org.lifeline.wire;

import java.time.Instant;
import java.time.LocalDate;

/** Times as the services write them, {@code 2025-03-07T15:30:00.123456Z}: states are full of them, and this is how they are read fast. */
final class UtcTime {
    private static final int WITHOUT_FRACTION = 20;
    private static final int MOST_DIGITS = 9;
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;
    private static final String SHAPE = "0000-00-00T00:00:00";

    private UtcTime() {}

    /** Null for a text of any other shape, which may be a time all the same, as are leap seconds and the end of a month. */
    static Instant orNull(String text) {
        if (!fits(text)) {
            return null;
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        int year = number(text, 0, 4);
        if (day > LAST_DAY_OF_EVERY_MONTH && day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return null;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos(text));
    }

    private static boolean fits(String text) {
        int last = text.length() - 1;
        if (last + 1 < WITHOUT_FRACTION || last > WITHOUT_FRACTION + MOST_DIGITS || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            if (SHAPE.charAt(i) == '0' ? !digit(text.charAt(i)) : text.charAt(i) != SHAPE.charAt(i)) {
                return false;
            }
        }
        if (last == SHAPE.length()) {
            return true;
        }
        for (int i = SHAPE.length() + 1; i < last; i++) {
            if (!digit(text.charAt(i))) {
                return false;
            }
        }
        return text.charAt(SHAPE.length()) == '.' && last > SHAPE.length() + 1;
    }

    private static int nanos(String text) {
        int nanos = 0;
        for (int i = 0; i < MOST_DIGITS; i++) {
            int at = SHAPE.length() + 1 + i;
            nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
