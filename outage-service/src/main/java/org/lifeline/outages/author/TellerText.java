package org.lifeline.outages.author;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One way of writing what tells a teller from others: a caller whose number is typed in two ways is one caller. */
final class TellerText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Mn}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()./-]+");
    private static final int FEWEST_DIGITS = 5;

    private TellerText() {}

    /** Empty where nothing is left. */
    static String normal(String text) {
        String words = BLANKS.matcher(INVISIBLE
                        .matcher(ascii(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                        .replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        String digits = words.replaceAll("[^0-9]", "");
        if (!TELEPHONE.matcher(words).matches() || digits.length() < FEWEST_DIGITS) {
            return words;
        }
        return words.startsWith("+") ? "00" + digits : digits;
    }

    /** Digits of any script become those of ASCII. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints()
                .forEach(one -> ascii.appendCodePoint(Character.isDigit(one) ? '0' + Character.digit(one, 10) : one));
        return ascii.toString();
    }
}
