package org.lifeline.outages.region;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;

/** A region as this service needs it: a replica of what region-service owns. */
@Entity
public class Region extends PanacheEntityBase {
    @Id
    public String pcode;

    @Column(name = "admin_level")
    public short adminLevel;

    public String parent;
    public Long population;

    @Column(name = "population_year")
    public Integer populationYear;

    public long version;

    /** The area and all areas inside it, by P-code; the area alone while the replica does not know it. */
    @SuppressWarnings("unchecked")
    public static List<String> inside(String pcode) {
        return getEntityManager()
                .createNativeQuery("""
                        with recursive inside (pcode) as (
                            select cast(:pcode as text)
                            union
                            select r.pcode from region r join inside i on r.parent = i.pcode)
                        select pcode from inside""", String.class)
                .setParameter("pcode", pcode)
                .getResultList();
    }
}
