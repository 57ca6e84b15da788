package org.lifeline.outages.assessment;

import static jakarta.persistence.EnumType.STRING;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** The latest assessment of one service in one region, so that it need not be computed to be read or sent. */
@Entity
@Table(name = "assessment")
@IdClass(CurrentAssessment.Key.class)
class CurrentAssessment extends PanacheEntityBase {
    /** What it is about. */
    record Key(String region, Service service) {}

    @Id
    public String region;

    @Id
    @Enumerated(STRING)
    public Service service;

    @Enumerated(STRING)
    public Level level;

    public String state;
    public long version;

    @Column(name = "assessed_at")
    public Instant assessedAt;

    @Column(name = "valid_until")
    public Instant validUntil;

    /** How far the true levels are derived; null when not at all. */
    @Column(name = "true_until")
    public Instant trueUntil;

    static CurrentAssessment ofOrNew(String region, Service service) {
        CurrentAssessment kept = findById(new Key(region, service));
        if (kept == null) {
            kept = new CurrentAssessment();
            kept.region = region;
            kept.service = service;
        }
        return kept;
    }

    /** Those that time alone has changed, longest overdue first. */
    static List<Key> due(Instant now, int most) {
        return find(
                        "select a.region, a.service from CurrentAssessment a where a.validUntil < ?1 order by a.validUntil",
                        now)
                .page(0, most)
                .project(Key.class)
                .list();
    }
}
