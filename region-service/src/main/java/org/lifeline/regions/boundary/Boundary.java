package org.lifeline.regions.boundary;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Where a region lies. It has a version of its own: a better drawing of a region does not change the region. */
@Entity
public class Boundary extends PanacheEntityBase {
    @Id
    public String pcode;

    public byte[] shape; // well-known binary
    public double west;
    public double south;
    public double east;
    public double north;

    @Version
    public int version = 1;

    @Column(name = "updated_at")
    public Instant updatedAt;

    void is(Geometry area) {
        Envelope box = area.getEnvelopeInternal();
        shape = binary(area);
        west = box.getMinX();
        south = box.getMinY();
        east = box.getMaxX();
        north = box.getMaxY();
    }

    boolean isAlready(Geometry area) {
        return Arrays.equals(shape, binary(area));
    }

    Geometry area() {
        return area(shape);
    }

    public static Geometry area(byte[] shape) {
        try {
            return new WKBReader().read(shape);
        } catch (ParseException impossible) {
            throw new IllegalStateException("a boundary is kept that cannot be read", impossible);
        }
    }

    private static byte[] binary(Geometry area) {
        return new WKBWriter().write(area);
    }
}
