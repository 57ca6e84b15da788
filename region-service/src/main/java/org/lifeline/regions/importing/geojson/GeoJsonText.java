package org.lifeline.regions.importing.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.lifeline.regions.importing.rows.UnreadableFile;

/** A FeatureCollection as a stream: never held as a whole, nor as a tree. */
final class GeoJsonText implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String OTHER = "It is no GeoJSON FeatureCollection";

    /** Longitude first, in degrees of WGS 84, under the names that programs give it. */
    private static final Pattern CRS84 = Pattern.compile(
            "(urn:ogc:def:crs:OGC:[0-9.]*:|OGC:|https?://www\\.opengis\\.net/def/crs/OGC/[0-9.]+/)?CRS84");

    private final JsonParser json;
    private int features;

    private GeoJsonText(JsonParser json) {
        this.json = json;
    }

    static GeoJsonText open(InputStream file) throws IOException {
        return new GeoJsonText(JSON.createParser(file));
    }

    /** The number of features. Reads to the end, and so finds whatever is wrong with the file as such. */
    int count(int most) throws IOException {
        try {
            boolean collection = false;
            boolean any = false;
            expect(json.nextToken() == JsonToken.START_OBJECT, OTHER);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                JsonToken value = json.nextToken();
                switch (member) {
                    case "type" -> collection = "FeatureCollection".equals(json.getText());
                    case "features" -> {
                        expect(value == JsonToken.START_ARRAY && !any, "Its `features` are no list");
                        any = true;
                        countFeatures(most);
                    }
                    case "crs" -> expectCrs84();
                    default -> json.skipChildren();
                }
            }
            expect(collection && any, OTHER);
            expect(json.nextToken() == null, "Something follows after its end");
            return features;
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        }
    }

    private void countFeatures(int most) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.START_OBJECT, "Its `features` are not all objects");
            expect(++features <= most, "It has more than " + most + " features");
            json.skipChildren();
        }
    }

    private void expectCrs84() throws IOException {
        String name = null;
        int depth = 0;
        do {
            if (json.currentToken().isStructStart()) {
                depth++;
            } else if (json.currentToken().isStructEnd()) {
                depth--;
            } else if (json.currentToken() == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                name = json.getText();
            }
        } while (depth > 0 && json.nextToken() != null);
        boolean none = json.currentToken() == JsonToken.VALUE_NULL;
        expect(
                none || name != null && CRS84.matcher(name).matches(),
                "Its coordinates have to be longitude and latitude (CRS84), and its `crs` says something else");
    }

    /** Goes to the first feature. */
    void toFeatures() throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean here = json.currentName().equals("features");
            json.nextToken();
            if (here) {
                return;
            }
            json.skipChildren();
        }
    }

    /** Null after the last. */
    Feature next(int mostPoints) throws IOException {
        try {
            return json.nextToken() == JsonToken.START_OBJECT ? Feature.read(json, ++features, mostPoints) : null;
        } catch (JsonProcessingException broken) {
            throw broken(broken);
        }
    }

    private static void expect(boolean so, String otherwise) throws UnreadableFile {
        if (!so) {
            throw new UnreadableFile(otherwise);
        }
    }

    private static UnreadableFile broken(JsonProcessingException broken) {
        return new UnreadableFile("It is no JSON that can be read"
                + (broken.getLocation() == null
                        ? ""
                        : ": line " + broken.getLocation().getLineNr() + ", column "
                                + broken.getLocation().getColumnNr()));
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
