package org.lifeline.outages.region;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far the feed of region-service has been followed, kept in the transaction of what was derived from it. */
@Entity
@Table(name = "region_cursor")
class RegionCursor extends PanacheEntityBase {
    @Id
    public boolean one = true;

    public String cursor;

    static void keep(String cursor) {
        RegionCursor kept = findById(true);
        if (kept == null) {
            kept = new RegionCursor();
            kept.cursor = cursor;
            kept.persist();
        } else {
            kept.cursor = cursor;
        }
    }
}
