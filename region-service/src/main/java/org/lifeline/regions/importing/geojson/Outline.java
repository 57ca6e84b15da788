package org.lifeline.regions.importing.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * A geometry as it is written, of which it is not yet known whether it is one.
 *
 * @param type as GeoJSON names it; null where it says none
 * @param coordinates null where there are none
 */
record Outline(String type, Nested coordinates, Nested.Count count) {
    static Outline read(JsonParser json, int mostPoints) throws IOException {
        String type = null;
        Nested coordinates = null;
        Nested.Count count = new Nested.Count(mostPoints);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            if (member.equals("type") && value == JsonToken.VALUE_STRING) {
                type = json.getText();
            } else if (member.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates = Nested.read(json, count, 1);
            } else {
                json.skipChildren();
            }
        }
        return new Outline(type, coordinates, count);
    }
}
