package org.lifeline.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What each field of each answer may tell to whom: the file {@code fields-of-answers.txt}, a row a field. */
final class FieldTable {
    private static final String FILE = "/fields-of-answers.txt";

    private final Map<String, Treatment> rows = new TreeMap<>();

    /** How a field is shown to all but coordinators. */
    enum Treatment {
        /** As it is; a time would not be let through. */
        OPEN,
        /** A time that says nothing of reports: when an answer was made, a forecast, an import. */
        ANY_TIME,
        /** A whole UTC hour. */
        HOUR,
        /** Absent or null. */
        COORDINATOR,
        /** As it is where three people can be told apart; of small categories absent or null. */
        LARGE,
        /** As it is, but absent or null for anybody who has not signed in. */
        SIGNED_IN,
        /** Nobody but its owner, or whoever administers, is answered with it at all. */
        OWN;

        boolean allows(String value, boolean anonymous) {
            return switch (this) {
                case OPEN -> !Times.isTime(value) || Times.isHour(value);
                case ANY_TIME, OWN -> true;
                case HOUR -> value == null || Times.isHour(value);
                case COORDINATOR, LARGE -> value == null;
                case SIGNED_IN -> value == null || !anonymous;
            };
        }
    }

    private FieldTable() {}

    static FieldTable read() {
        FieldTable table = new FieldTable();
        try (InputStream in = FieldTable.class.getResourceAsStream(FILE)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String row = line.replaceFirst("#.*", "").strip();
                if (!row.isEmpty()) {
                    String[] fieldAndTreatment = row.split("\\s+");
                    table.rows.put(fieldAndTreatment[0], Treatment.valueOf(fieldAndTreatment[1]));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    Optional<Treatment> of(String field) {
        return Optional.ofNullable(rows.get(field));
    }

    Set<String> fields() {
        return rows.keySet();
    }
}
