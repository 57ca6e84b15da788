package org.lifeline.regions.importing.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Coordinates as GeoJSON nests them: a point, or a list of such. What they make tells the type, which may come after them.
 *
 * @param point null for a list
 * @param parts empty for a point
 */
record Nested(Coordinate point, List<Nested> parts) {
    private static final int DEEPEST = 4;

    /** What is seen on the way. */
    static final class Count {
        private final int most;
        private int points;
        private boolean malformed;

        Count(int most) {
            this.most = most;
        }

        int points() {
            return points;
        }

        /** No more than that is held. */
        boolean tooMany() {
            return points > most;
        }

        boolean malformed() {
            return malformed;
        }
    }

    /** A list has begun. */
    static Nested read(JsonParser json, Count count, int depth) throws IOException {
        JsonToken token = json.nextToken();
        if (token.isNumeric()) {
            return position(json, count);
        }
        List<Nested> parts = new ArrayList<>();
        for (; token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY && depth < DEEPEST) {
                Nested part = read(json, count, depth + 1);
                if (!count.tooMany()) {
                    parts.add(part);
                }
            } else {
                count.malformed = true;
                json.skipChildren();
            }
        }
        return new Nested(null, parts);
    }

    /** What follows longitude and latitude is height, which a boundary has none of. */
    private static Nested position(JsonParser json, Count count) throws IOException {
        count.points++;
        double lon = json.getDoubleValue();
        double lat = json.nextToken().isNumeric() ? json.getDoubleValue() : Double.NaN;
        while (json.currentToken() != JsonToken.END_ARRAY) {
            count.malformed |= !json.currentToken().isNumeric();
            json.skipChildren();
            json.nextToken();
        }
        count.malformed |= Double.isNaN(lat);
        return new Nested(new Coordinate(lon, lat), List.of());
    }
}
