package org.lifeline.regions.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Folds the many spellings of one Arabic name, in either script, into few. */
public final class Spelling {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640\\u0621'’‘`´ʼʻʿʾ]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ar", "er", "as", "es", "ash", "esh", "at", "et", "ath", "az", "ez", "an", "en", "ad", "ed");

    private static final Pattern SILENT_END = Pattern.compile("h\\b");
    private static final Pattern VOWELS = Pattern.compile("[aeiouyw]");

    /** ASCII for what a letter sounds like; those that are missing are vowels or not heard. */
    private static final Map<Character, String> SOUNDS = Map.ofEntries(
            Map.entry('ب', "b"),
            Map.entry('ت', "t"),
            Map.entry('ث', "t"),
            Map.entry('ج', "j"),
            Map.entry('ح', "h"),
            Map.entry('خ', "k"),
            Map.entry('د', "d"),
            Map.entry('ذ', "d"),
            Map.entry('ر', "r"),
            Map.entry('ز', "z"),
            Map.entry('س', "s"),
            Map.entry('ش', "s"),
            Map.entry('ص', "s"),
            Map.entry('ض', "d"),
            Map.entry('ط', "t"),
            Map.entry('ظ', "z"),
            Map.entry('غ', "g"),
            Map.entry('ف', "f"),
            Map.entry('ق', "k"),
            Map.entry('ك', "k"),
            Map.entry('ل', "l"),
            Map.entry('م', "m"),
            Map.entry('ن', "n"),
            Map.entry('ه', "h"));

    private static final Map<Character, String> LATIN_SOUNDS =
            Map.of('q', "k", 'c', "k", 'p', "b", 'v', "f", 'x', "ks");

    private Spelling() {}

    /** Without case, marks, apostrophes, hyphens, articles and doubled letters; أإآ as ا, ى as ي, ة as ه. */
    public static String key(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ٱ', 'ا')
                .replace('ى', 'ي')
                .replace('ی', 'ي')
                .replace('ک', 'ك')
                .replace('ة', 'ه');
        String words = NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll(" ").strip();
        return DOUBLED.matcher(withoutArticles(words)).replaceAll("$1");
    }

    /** The consonants that are heard, in ASCII, the same for جبلة, Jablah and Jableh. */
    public static String sound(String text) {
        String latin = key(text).replaceAll("([kgtds])h", "$1").replaceAll("ch", "s");
        String quiet =
                VOWELS.matcher(SILENT_END.matcher(ascii(latin)).replaceAll("")).replaceAll("");
        return DOUBLED.matcher(quiet).replaceAll("$1").strip();
    }

    private static String ascii(String key) {
        StringBuilder sounds = new StringBuilder();
        for (char letter : key.toCharArray()) {
            sounds.append(
                    letter < 128
                            ? LATIN_SOUNDS.getOrDefault(letter, String.valueOf(letter))
                            : SOUNDS.getOrDefault(letter, ""));
        }
        return sounds.toString();
    }

    /** Unless nothing else is there. */
    private static String withoutArticles(String words) {
        String rest = Arrays.stream(words.split(" "))
                .filter(word -> !ARTICLES.contains(word))
                .map(word -> word.startsWith("ال") && word.length() > 3 ? word.substring(2) : word)
                .collect(Collectors.joining(" "));
        return rest.isEmpty() ? words : rest;
    }
}
