package org.lifeline.regions.boundary.outlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ThinningTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Test
    void neighboursStillShareTheirBorderThoughEachIsThinnedAlone() {
        Geometry left = Thinning.of(beside(10), 0.02);
        Geometry right = Thinning.of(beside(12), 0.02);

        Set<Coordinate> shared = new HashSet<>(Arrays.asList(left.getCoordinates()));
        shared.retainAll(Arrays.asList(right.getCoordinates()));
        assertThat(left.getNumPoints()).isLessThan(200);
        assertThat(shared)
                .hasSize(left.getNumPoints() - 1 - 2); // but for its own two corners, and the first point again
    }

    @Test
    void withoutAGridAllPointsStay() {
        assertThat(Thinning.of(beside(10), 0).equalsExact(beside(10))).isTrue();
    }

    @Test
    void whatIsSmallerThanTheGridStaysAsABox() {
        Geometry islet = beside(10);

        Geometry thin = Thinning.of(islet, 50);

        assertThat(thin.getNumPoints()).isEqualTo(5);
        assertThat(thin.getEnvelopeInternal().equals(islet.getEnvelopeInternal()))
                .isTrue();
    }

    @Test
    void islandsAndHolesThatVanishAreLeftOut() {
        Geometry square = SHAPES.toGeometry(new org.locationtech.jts.geom.Envelope(0, 4, 0, 4));
        Geometry islet = SHAPES.toGeometry(new org.locationtech.jts.geom.Envelope(9, 9.001, 9, 9.001));
        Geometry hole = SHAPES.toGeometry(new org.locationtech.jts.geom.Envelope(2, 2.001, 2, 2.001));

        Geometry thin = Thinning.of(square.difference(hole).union(islet), 0.1);

        assertThat(thin.getNumPoints()).isEqualTo(5);
        assertThat(thin.getArea()).isCloseTo(16, within(1e-9));
    }

    /** A wavy border of 1,001 points near 11, and two corners on one side of it. */
    private static Geometry beside(double lon) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i <= 1000; i++) {
            ring.add(new Coordinate(11 + 0.1 * Math.sin(i / 50.0), i / 1000.0));
        }
        ring.add(new Coordinate(lon, 1));
        ring.add(new Coordinate(lon, 0));
        ring.add(ring.get(0).copy());
        return SHAPES.createPolygon(ring.toArray(Coordinate[]::new));
    }
}
