package org.lifeline.regions.boundary.containing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.lifeline.regions.boundary.Boundary;
import org.lifeline.regions.region.Region;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/** In which regions a point lies. */
@ApplicationScoped
class Containing {
    /** The finest first, so that usually one shape is looked at; between two that share a border the first is chosen. */
    private static final String BOXES = """
            select b.pcode
            from boundary b join region r on r.pcode = b.pcode
            where box(point(b.west, b.south), point(b.east, b.north)) @> point(:lon, :lat)
            order by r.admin_level desc, b.pcode""";

    private static final String SHAPE = "select shape from boundary where pcode = :pcode";

    private final Session database;

    Containing(Session database) {
        this.database = database;
    }

    /** From the country to the finest whose boundary is known; a region above it contains the point by its place in the tree. */
    List<Region> at(double lat, double lon) {
        Coordinate point = new Coordinate(lon, lat);
        return database
                .createNativeQuery(BOXES, String.class)
                .setParameter("lon", lon)
                .setParameter("lat", lat)
                .getResultList()
                .stream()
                .filter(pcode -> covers(pcode, point))
                .findFirst()
                .map(Region::required)
                .map(finest -> Stream.concat(finest.ancestors().stream(), Stream.of(finest))
                        .toList())
                .orElse(List.of());
    }

    private boolean covers(String pcode, Coordinate point) {
        byte[] shape = database.createNativeQuery(SHAPE, byte[].class)
                .setParameter("pcode", pcode)
                .getSingleResult();
        return SimplePointInAreaLocator.locate(point, Boundary.area(shape)) != Location.EXTERIOR;
    }
}
