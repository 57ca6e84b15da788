package org.lifeline.outages.baseline;

import static jakarta.persistence.EnumType.STRING;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** What is usual in an area from a time on, or that nothing is recorded for it any more. */
@Entity
@IdClass(Baseline.Key.class)
class Baseline extends PanacheEntityBase {
    record Key(String region, Service service, Instant validFrom) {}

    @Id
    public String region;

    @Id
    @Enumerated(STRING)
    public Service service;

    @Id
    @Column(name = "valid_from")
    public Instant validFrom;

    /** Null: removed from then on. */
    @Enumerated(STRING)
    public Level level;

    @Column(name = "hours_per_day")
    public Double hoursPerDay;

    @Column(name = "litres_per_person_per_day")
    public Double litresPerPersonPerDay;

    public String note;
    public long version;

    /** The last thing said of an area, be it a removal. */
    static Optional<Baseline> last(String region, Service service) {
        return find("region = ?1 and service = ?2 order by validFrom desc", region, service)
                .firstResultOptional();
    }

    /** What is recorded now, in the order of areas and services, after a place in that list. */
    static List<Baseline> inForce(Service service, String afterRegion, Service afterService, int limit) {
        return getSession()
                .createNativeQuery("""
                        select * from (
                            select distinct on (region, service) * from baseline
                            where (region, service) > (:region, :after)
                              and (:service = '' or service = :service)
                            order by region, service, valid_from desc) newest
                        where level is not null
                        order by region, service
                        limit :limit""", Baseline.class)
                .setParameter("region", afterRegion)
                .setParameter("after", afterService == null ? "" : afterService.name())
                .setParameter("service", service == null ? "" : service.name())
                .setParameter("limit", limit)
                .getResultList();
    }

    boolean removed() {
        return level == null;
    }
}
