package org.lifeline.regions.importing.geojson;

import org.lifeline.regions.boundary.BoundaryBook;
import org.lifeline.regions.importing.rows.Reason;
import org.lifeline.regions.importing.rows.Refused;
import org.lifeline.regions.importing.rows.Row;
import org.lifeline.regions.region.Outcome;
import org.lifeline.regions.region.Region;
import org.lifeline.regions.region.Superseded;
import org.locationtech.jts.geom.Geometry;

/**
 * What one feature does.
 *
 * @param shape null when it is refused already
 */
record BoundaryRow(int number, String pcode, Geometry shape, Refused refused, BoundaryBook book) implements Row {
    private static final int POINTS_OF_A_ROW = 1000;

    @Override
    public int weight() {
        return 1 + (shape == null ? 0 : shape.getNumPoints() / POINTS_OF_A_ROW);
    }

    @Override
    public Outcome apply(boolean dryRun) {
        if (refused != null) {
            throw refused;
        }
        if (Region.findById(pcode) == null) {
            Superseded old = Superseded.findById(pcode);
            throw old == null
                    ? new Refused("pcode", Reason.NO_SUCH_REGION, "No region has the P-code " + pcode)
                    : new Refused(
                            "pcode",
                            Reason.PCODE_SUPERSEDED,
                            "It is no longer used; " + old.successor + " took its place");
        }
        return dryRun ? book.weigh(pcode, shape) : book.record(pcode, shape);
    }
}
