package org.lifeline.regions.importing.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lifeline.regions.importing.rows.UnreadableFile;

/** Where each column of a file stands. */
record Columns(Map<String, Integer> places, int count) {
    static final String PCODE = "pcode";
    static final String LEVEL = "level";
    static final String PARENT = "parent";
    static final String NAME = "name_";

    private static final Set<String> KNOWN =
            Set.of(PCODE, LEVEL, PARENT, "lat", "lon", "population", "population_year");
    private static final Pattern NAMES = Pattern.compile(NAME + "[a-z]{2,3}");

    static Columns of(String[] header) throws UnreadableFile {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < header.length; i++) {
            String name = header[i].strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty() && i == header.length - 1) {
                continue; // a separator too many at the end
            }
            if (!KNOWN.contains(name) && !NAMES.matcher(name).matches()) {
                unknown.add(shown(header[i]));
            } else if (places.put(name, i) != null) {
                throw new UnreadableFile("The column `" + name + "` is there twice");
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnreadableFile(
                    (unknown.size() == 1
                                    ? "There is a column that is not known: "
                                    : "There are columns that are not known: ")
                            + String.join(", ", unknown)
                            + "; known are pcode, level, parent, name_xx of any language, lat, lon, population, population_year");
        }
        if (!places.containsKey(PCODE)) {
            throw new UnreadableFile("There is no column `pcode`");
        }
        return new Columns(places, header.length);
    }

    private static String shown(String name) {
        String line = name.strip().replaceAll("\\p{Cntrl}", "?");
        return "`" + (line.length() > 40 ? line.substring(0, 40) + "…" : line) + "`";
    }
}
