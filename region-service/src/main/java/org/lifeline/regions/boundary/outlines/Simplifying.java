package org.lifeline.regions.boundary.outlines;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Makes the shapes of one level lighter. */
final class Simplifying {
    private Simplifying() {}

    /**
     * Neighbours keep the borders that they share, so that a map shows neither gaps nor overlaps; where they do not share any,
     * because they were not drawn together, each is simplified by itself.
     *
     * @param tolerance in degrees
     */
    static List<Geometry> of(List<Geometry> shapes, double tolerance) {
        Geometry[] coverage = shapes.toArray(Geometry[]::new);
        return CoverageValidator.isValid(coverage)
                ? Arrays.asList(CoverageSimplifier.simplify(coverage, tolerance))
                : shapes.stream()
                        .map(shape -> TopologyPreservingSimplifier.simplify(shape, tolerance))
                        .toList();
    }
}
