package org.lifeline.regions.boundary.outlines;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Moves points to a grid, where many become one. Each goes to the same place whosever it is, so neighbours still share their
 * borders, though each shape is looked at alone.
 */
final class Thinning {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int SMALLEST_RING = 4;

    private Thinning() {}

    /**
     * Polygon or MultiPolygon; the box around it where the grid is too coarse for it.
     *
     * @param step of the grid, in degrees; 0 leaves all points where they are
     */
    static Geometry of(Geometry shape, double step) {
        if (step == 0) {
            return shape;
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            LinearRing outer = ring(polygon.getExteriorRing(), step);
            if (!outer.isEmpty()) {
                polygons.add(SHAPES.createPolygon(outer, holes(polygon, step)));
            }
        }
        return switch (polygons.size()) {
            case 0 -> SHAPES.toGeometry(shape.getEnvelopeInternal());
            case 1 -> polygons.get(0);
            default -> SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
        };
    }

    private static LinearRing[] holes(Polygon polygon, double step) {
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            LinearRing hole = ring(polygon.getInteriorRingN(i), step);
            if (!hole.isEmpty()) {
                holes.add(hole);
            }
        }
        return holes.toArray(LinearRing[]::new);
    }

    private static LinearRing ring(LinearRing ring, double step) {
        CoordinateSequence corners = ring.getCoordinateSequence();
        List<Coordinate> moved = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Coordinate corner = new Coordinate(
                    Math.round(corners.getX(i) / step) * step, Math.round(corners.getY(i) / step) * step);
            if (moved.isEmpty() || !moved.get(moved.size() - 1).equals2D(corner)) {
                moved.add(corner);
            }
        }
        LinearRing thin = moved.size() < SMALLEST_RING
                ? SHAPES.createLinearRing()
                : SHAPES.createLinearRing(moved.toArray(Coordinate[]::new));
        return thin.isEmpty() || SHAPES.createPolygon(thin).getArea() == 0 ? SHAPES.createLinearRing() : thin;
    }
}
