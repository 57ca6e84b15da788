package org.lifeline.door.answer;

import java.util.regex.Pattern;

/** Whether a client takes compressed answers (RFC 9110, 12.5.3). */
public final class Gzip {
    private static final String REFUSAL = "\\s*;\\s*q=0(\\.0*)?\\s*(,|$)";
    private static final Pattern REFUSED = Pattern.compile("gzip" + REFUSAL);
    private static final Pattern NOT_ANY = Pattern.compile("\\*" + REFUSAL);

    private Gzip() {}

    /** @param encodings as in {@code Accept-Encoding}; null without one */
    public static boolean isTakenBy(CharSequence encodings) {
        String told = String.valueOf(encodings);
        if (told.contains("gzip")) {
            return told.indexOf(';') < 0 || !REFUSED.matcher(told).find();
        }
        return told.indexOf('*') >= 0 && !NOT_ANY.matcher(told).find();
    }
}
