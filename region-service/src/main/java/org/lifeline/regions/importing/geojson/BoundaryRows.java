package org.lifeline.regions.importing.geojson;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.lifeline.regions.boundary.BoundaryBook;
import org.lifeline.regions.importing.rows.Reason;
import org.lifeline.regions.importing.rows.Refused;
import org.lifeline.regions.importing.rows.Row;
import org.lifeline.regions.importing.rows.Rows;
import org.locationtech.jts.geom.Geometry;

/** The features of a file in their order. */
final class BoundaryRows implements Rows {
    private static final Pattern PCODES = Pattern.compile("[A-Z][A-Z0-9]{1,19}");

    private final GeoJsonText text;
    private final int total;
    private final int mostPoints;
    private final BoundaryBook book;
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param text at its first feature */
    BoundaryRows(GeoJsonText text, int total, int mostPoints, BoundaryBook book) {
        this.text = text;
        this.total = total;
        this.mostPoints = mostPoints;
        this.book = book;
    }

    @Override
    public int total() {
        return total;
    }

    @Override
    public Row next() throws IOException {
        Feature feature = text.next(mostPoints);
        if (feature == null) {
            return null;
        }
        try {
            checkPcode(feature);
            Geometry shape = Drawing.of(feature.outline());
            return new BoundaryRow(feature.number(), feature.pcode(), shape, null, book);
        } catch (Refused refused) {
            return new BoundaryRow(feature.number(), feature.pcode(), null, refused, book);
        }
    }

    private void checkPcode(Feature feature) {
        if (feature.pcode() == null) {
            throw new Refused(
                    "pcode",
                    Reason.PCODE_MISSING,
                    "None of its properties is a P-code: `pcode`, `adm0_pcode` to `adm4_pcode`");
        }
        if (!PCODES.matcher(feature.pcode()).matches()) {
            throw new Refused(
                    "pcode",
                    Reason.PCODE_MALFORMED,
                    "A P-code is a capital letter and one to nineteen capital letters and digits, as SY060200");
        }
        Integer before = seen.putIfAbsent(feature.pcode(), feature.number());
        if (before != null) {
            throw new Refused("pcode", Reason.DUPLICATE, "Feature " + before + " has the same P-code");
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
