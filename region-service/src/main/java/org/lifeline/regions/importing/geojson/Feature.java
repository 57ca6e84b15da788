package org.lifeline.regions.importing.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One feature as it is written.
 *
 * @param pcode null where none is found
 * @param outline null where there is none
 */
record Feature(int number, String pcode, Outline outline) {
    /** {@code pcode}, or as COD-AB has it, in either style of its capitals: the finest is that of the feature itself. */
    private static final Pattern PCODE = Pattern.compile("pcode|adm([0-4])_pcode");

    private static final int ITS_OWN = 9;

    static Feature read(JsonParser json, int number, int mostPoints) throws IOException {
        String pcode = null;
        Outline outline = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            if (member.equals("properties") && value == JsonToken.START_OBJECT) {
                pcode = pcode(json);
            } else if (member.equals("geometry") && value == JsonToken.START_OBJECT) {
                outline = Outline.read(json, mostPoints);
            } else {
                json.skipChildren();
            }
        }
        return new Feature(number, pcode, outline);
    }

    private static String pcode(JsonParser json) throws IOException {
        String finest = null;
        int rank = -1;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Matcher column = PCODE.matcher(json.currentName().toLowerCase(Locale.ROOT));
            if (json.nextToken() == JsonToken.VALUE_STRING
                    && column.matches()
                    && !json.getText().isBlank()) {
                int here = column.group(1) == null ? ITS_OWN : Integer.parseInt(column.group(1));
                if (here > rank) {
                    rank = here;
                    finest = json.getText().strip();
                }
            } else {
                json.skipChildren();
            }
        }
        return finest;
    }
}
