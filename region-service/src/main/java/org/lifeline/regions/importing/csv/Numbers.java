package org.lifeline.regions.importing.csv;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.lifeline.regions.importing.rows.Reason;
import org.lifeline.regions.importing.rows.Refused;
import org.lifeline.regions.region.Centroid;

/** A column of whole numbers. */
record Numbers(String column, Reason reason, long least, long most) {
    /** As spreadsheets write them, also when they take a count for a measure: 5182 or 5182.0. */
    private static final Pattern WHOLE = Pattern.compile("\\d{1,12}(\\.0{1,6})?");

    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,20})?");

    /** Null where nothing is said. */
    Long in(Line line) {
        String text = line.text(column);
        if (text == null) {
            return null;
        }
        Long value = WHOLE.matcher(text).matches() ? (Long) new BigDecimal(text).longValue() : null;
        if (value == null || value < least || value > most) {
            throw new Refused(column, reason, "It has to be a whole number from " + least + " to " + most);
        }
        return value;
    }

    /** Null where neither is said. */
    static Centroid centroid(Line line) {
        String lat = line.text("lat");
        String lon = line.text("lon");
        if (lat == null && lon == null) {
            return null;
        }
        if (lat == null || lon == null) {
            throw new Refused(
                    lat == null ? "lat" : "lon",
                    Reason.COORDINATES_INCOMPLETE,
                    "Both `lat` and `lon` are needed, or none");
        }
        return new Centroid(degrees("lat", lat, 90), degrees("lon", lon, 180));
    }

    private static double degrees(String column, String text, int most) {
        if (!DEGREES.matcher(text).matches()) {
            throw new Refused(column, Reason.COORDINATES_MALFORMED, "It has to be degrees with a point, as 35.36");
        }
        double value = Double.parseDouble(text);
        if (Math.abs(value) > most) {
            throw new Refused(
                    column, Reason.COORDINATES_OUT_OF_RANGE, "It has to be between -" + most + " and " + most);
        }
        return value;
    }
}
