package org.lifeline.outages.assessment.explain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.lifeline.outages.reader.Reader;
import org.lifeline.wire.ProblemType;

/**
 * A place in the order in which a reader is shown claims and steps.
 *
 * @param time for coordinators the time itself, for all others its hour
 * @param id of the report, for all but coordinators the name that stands for it
 */
record Place(Instant time, UUID id) {
    private static final UUID NONE = new UUID(0, 0);
    private static final String BETWEEN = "|";

    /** Of a step that is of no single report. */
    static Place of(Instant time) {
        return new Place(time, NONE);
    }

    /** For coordinators the order of replay; for all others one that says nothing within an hour. */
    static Comparator<Place> order(Reader reader) {
        Comparator<Place> byTime = Comparator.comparing(Place::time);
        return reader.exact() ? byTime.thenComparing(place -> place.id().toString()) : byTime.thenComparing(Place::id);
    }

    /** How far the lists of an assessment have been shown; null for one that has not begun. */
    record Progress(Place evidence, Place steps, Place setAside) {
        static final Progress NONE = new Progress(null, null, null);

        private static final int LISTS = 3;

        String encoded() {
            return encoded(evidence) + BETWEEN + encoded(steps) + BETWEEN + encoded(setAside);
        }

        static Progress decode(String text) {
            String[] places = text.split("\\|", -1);
            try {
                if (places.length == LISTS) {
                    return new Progress(decoded(places[0]), decoded(places[1]), decoded(places[2]));
                }
            } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException ofAnotherList) {
                // said below
            }
            throw ProblemType.BAD_REQUEST.because("`after` is not a place in this assessment");
        }

        private static String encoded(Place place) {
            return place == null ? "" : place.time() + " " + place.id();
        }

        private static Place decoded(String text) {
            if (text.isEmpty()) {
                return null;
            }
            String[] parts = text.split(" ");
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }
}
