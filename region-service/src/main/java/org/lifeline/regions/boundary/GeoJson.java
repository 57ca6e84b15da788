package org.lifeline.regions.boundary;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes areas as RFC 7946 has them: longitude first, outer rings counter-clockwise, inner ones clockwise. */
public final class GeoJson {
    public static final String MEDIA_TYPE = "application/geo+json";

    private static final int SMALLEST_RING = 4;

    private final JsonGenerator json;
    private final double steps;

    /** @param decimals of a degree that are kept; 5 are about a metre */
    public GeoJson(JsonGenerator json, int decimals) {
        this.json = json;
        this.steps = Math.pow(10, decimals);
    }

    /** @param area Polygon or MultiPolygon */
    public void write(Geometry area) throws IOException {
        boolean one = area instanceof Polygon;
        json.writeStartObject();
        json.writeStringField("type", one ? "Polygon" : "MultiPolygon");
        json.writeArrayFieldStart("coordinates");
        if (one) {
            rings((Polygon) area);
        } else {
            for (int i = 0; i < area.getNumGeometries(); i++) {
                json.writeStartArray();
                rings((Polygon) area.getGeometryN(i));
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void rings(Polygon polygon) throws IOException {
        ring(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), false);
        }
    }

    private void ring(LinearRing ring, boolean counterClockwise) throws IOException {
        CoordinateSequence corners = ring.getCoordinateSequence();
        boolean backwards = Orientation.isCCW(corners) != counterClockwise;
        int size = corners.size();
        int written = 0;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        json.writeStartArray();
        for (int i = 0; i < size; i++) {
            int at = backwards ? size - 1 - i : i;
            double x = rounded(corners.getX(at));
            double y = rounded(corners.getY(at));
            // what rounding made one is written once, unless too little would be left for a ring
            if (x != lastX || y != lastY || written + size - i <= SMALLEST_RING) {
                json.writeStartArray();
                json.writeNumber(x);
                json.writeNumber(y);
                json.writeEndArray();
                written++;
            }
            lastX = x;
            lastY = y;
        }
        json.writeEndArray();
    }

    private double rounded(double degrees) {
        return Math.round(degrees * steps) / steps;
    }
}
