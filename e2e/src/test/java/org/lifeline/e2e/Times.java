package org.lifeline.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds times in what is answered. */
final class Times {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

    private Times() {}

    static boolean isTime(String value) {
        return value != null && TIME.matcher(value).matches();
    }

    static boolean isHour(String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:00(:00)?Z");
    }

    static List<String> in(String text) {
        List<String> times = new ArrayList<>();
        Matcher found = TIME.matcher(text);
        while (found.find()) {
            times.add(found.group());
        }
        return times;
    }
}
