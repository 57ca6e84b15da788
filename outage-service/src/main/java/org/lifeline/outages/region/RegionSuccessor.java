package org.lifeline.outages.region;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

/** A P-code that is no longer used, and the one that took its place: a replica of what region-service owns. */
@Entity
@Table(name = "region_successor")
class RegionSuccessor extends PanacheEntityBase {
    @Id
    public String pcode;

    public String successor;
    public long version;

    static List<RegionSuccessor> all() {
        return listAll();
    }
}
