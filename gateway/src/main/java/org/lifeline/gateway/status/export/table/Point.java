package org.lifeline.gateway.status.export.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Centroid;

/** Where an area is, to five decimals, about a metre: more would pretend. Both are null if that is not known. */
public record Point(BigDecimal lat, BigDecimal lon) {
    private static final int DECIMALS = 5;

    public static Point of(AreaStatus area) {
        Centroid centroid = area.centroid();
        return centroid == null ? new Point(null, null) : new Point(rounded(centroid.lat()), rounded(centroid.lon()));
    }

    public boolean known() {
        return lat != null;
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
