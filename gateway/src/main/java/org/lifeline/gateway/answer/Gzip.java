package org.lifeline.gateway.answer;

import java.util.regex.Pattern;

/** Whether a client takes compressed answers (RFC 9110, 12.5.3). */
public final class Gzip {
    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private Gzip() {}

    /** @param encodings as in {@code Accept-Encoding}; null without one */
    public static boolean isTakenBy(CharSequence encodings) {
        String told = String.valueOf(encodings);
        return told.contains("gzip")
                && (told.indexOf(';') < 0 || !REFUSED.matcher(told).find());
    }
}
