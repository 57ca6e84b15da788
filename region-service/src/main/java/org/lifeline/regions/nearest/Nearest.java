package org.lifeline.regions.nearest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.lifeline.regions.region.Region;
import org.lifeline.regions.region.RegionView;

/** Which centroids are near a point. */
@ApplicationScoped
class Nearest {
    /**
     * The haversine formula on a sphere of the earth's mean radius: within half a percent of the ellipsoid. The finest areas are
     * those with none below, not those of the deepest level: that one may be filled in a part of a country only.
     */
    private static final String NEAREST = """
            select pcode, 2 * 6371008.8 * asin(least(1, sqrt(
                    power(sin(radians(lat - :lat) / 2), 2)
                    + cos(radians(lat)) * cos(radians(:lat)) * power(sin(radians(lon - :lon) / 2), 2)))) as metres
            from region r
            where lat is not null
              and case when cast(:level as int) is null
                  then not exists (select from region below where below.parent = r.pcode)
                  else admin_level = :level end
            order by metres, pcode
            limit :limit""";

    private final Session database;

    Nearest(Session database) {
        this.database = database;
    }

    /** @param adminLevel null means the finest areas there are */
    List<NearView> to(double lat, double lon, Integer adminLevel, int limit) {
        List<String> pcodes = new ArrayList<>();
        List<Long> metres = new ArrayList<>();
        for (Tuple row : rows(lat, lon, adminLevel, limit)) {
            pcodes.add(row.get("pcode", String.class));
            metres.add(Math.round(row.get("metres", Number.class).doubleValue()));
        }
        return Region.ofKeys(pcodes).stream()
                .map(region -> new NearView(RegionView.of(region), metres.get(pcodes.indexOf(region.pcode))))
                .toList();
    }

    private List<Tuple> rows(double lat, double lon, Integer adminLevel, int limit) {
        return database.createNativeQuery(NEAREST, Tuple.class)
                .setParameter("lat", lat)
                .setParameter("lon", lon)
                .setParameter("level", adminLevel)
                .setParameter("limit", limit)
                .getResultList();
    }
}
