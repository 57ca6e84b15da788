package org.lifeline.regions.importing.geojson;

import java.util.ArrayList;
import java.util.List;
import org.lifeline.regions.importing.rows.Reason;
import org.lifeline.regions.importing.rows.Refused;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Makes an area of an outline, and puts right what can be: rings that are not closed, cross themselves or one another. */
final class Drawing {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final String FIELD = "geometry";

    /** Three corners, and the first again. */
    private static final int SMALLEST_RING = 4;

    private Drawing() {}

    /**
     * Polygon or MultiPolygon, valid and not empty.
     *
     * @throws Refused when it can be none
     */
    static Geometry of(Outline outline) {
        if (outline == null) {
            throw new Refused(FIELD, Reason.GEOMETRY_MISSING, "It has no geometry");
        }
        boolean one = "Polygon".equals(outline.type());
        if (!one && !"MultiPolygon".equals(outline.type())) {
            throw new Refused(FIELD, Reason.GEOMETRY_UNSUPPORTED, "A boundary is a Polygon or a MultiPolygon");
        }
        if (outline.count().tooMany()) {
            throw new Refused(
                    FIELD,
                    Reason.TOO_MANY_POINTS,
                    "It has " + outline.count().points() + " points, more than are taken");
        }
        if (outline.coordinates() == null || outline.count().malformed()) {
            throw invalid("Its coordinates are not as GeoJSON has them");
        }
        return repaired(polygons(
                one ? List.of(outline.coordinates()) : outline.coordinates().parts()));
    }

    private static Geometry polygons(List<Nested> written) {
        List<Polygon> polygons = new ArrayList<>();
        for (Nested polygon : written) {
            List<LinearRing> rings = new ArrayList<>();
            polygon.parts().forEach(ring -> rings.add(ring(ring)));
            if (!rings.isEmpty() && !rings.get(0).isEmpty()) {
                rings.subList(1, rings.size()).removeIf(LinearRing::isEmpty);
                polygons.add(SHAPES.createPolygon(
                        rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
            }
        }
        return polygons.size() == 1 ? polygons.get(0) : SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** Empty when it has too few corners to enclose anything. */
    private static LinearRing ring(Nested written) {
        List<Coordinate> corners = new ArrayList<>();
        for (Nested corner : written.parts()) {
            if (corner.point() == null) {
                throw invalid("Its coordinates are not as those of a polygon");
            }
            corners.add(within(corner.point()));
        }
        if (!corners.isEmpty() && !corners.get(0).equals2D(corners.get(corners.size() - 1))) {
            corners.add(corners.get(0).copy());
        }
        return corners.size() < SMALLEST_RING
                ? SHAPES.createLinearRing()
                : SHAPES.createLinearRing(corners.toArray(Coordinate[]::new));
    }

    private static Coordinate within(Coordinate corner) {
        // so written that what is no number is out of range too
        if (!(Math.abs(corner.x) <= 180 && Math.abs(corner.y) <= 90)) {
            throw new Refused(
                    FIELD,
                    Reason.COORDINATES_OUT_OF_RANGE,
                    "Its coordinates have to be longitude and latitude in degrees, in this order");
        }
        return corner;
    }

    private static Geometry repaired(Geometry drawn) {
        Geometry valid;
        try {
            valid = drawn.isValid() ? drawn : areas(GeometryFixer.fix(drawn));
        } catch (RuntimeException beyondRepair) {
            throw invalid("It is not a valid area, and could not be repaired");
        }
        if (valid.isEmpty() || valid.getArea() == 0) {
            throw invalid("It encloses no area");
        }
        return valid;
    }

    /** Lines and points, to which what has no width is repaired, are left out. */
    private static Geometry areas(Geometry repaired) {
        List<?> polygons = PolygonExtracter.getPolygons(repaired);
        return polygons.size() == 1
                ? (Geometry) polygons.get(0)
                : SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Refused invalid(String why) {
        return new Refused(FIELD, Reason.GEOMETRY_INVALID, why);
    }
}
