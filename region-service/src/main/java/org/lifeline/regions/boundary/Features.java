package org.lifeline.regions.boundary;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.geom.Geometry;

/** Writes boundaries as GeoJSON features. */
public final class Features {
    private final JsonGenerator json;
    private final GeoJson shapes;

    /** @param decimals of a degree that are kept */
    public Features(JsonGenerator json, int decimals) {
        this.json = json;
        this.shapes = new GeoJson(json, decimals);
    }

    /** @param parent null for a country */
    public void write(String pcode, int adminLevel, String parent, Geometry area) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", pcode);
        json.writeObjectFieldStart("properties");
        json.writeStringField("pcode", pcode);
        json.writeNumberField("adminLevel", adminLevel);
        json.writeStringField("parent", parent);
        json.writeEndObject();
        json.writeFieldName("geometry");
        shapes.write(area);
        json.writeEndObject();
    }
}
