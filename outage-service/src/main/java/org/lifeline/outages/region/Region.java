package org.lifeline.outages.region;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

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
}
