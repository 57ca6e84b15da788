package org.lifeline.outages.audit;

import static jakarta.persistence.EnumType.STRING;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that a member of staff did which others must be able to look into. Never changed, never erased. */
@Entity
@Table(name = "audit")
class AuditEntry extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;
    public String subject;
    public String username;

    @Enumerated(STRING)
    public Act act;

    public UUID report;
    public UUID outage;
    public UUID webhook;
    public String decision;
    public String reason;

    /** The latest first. */
    static List<AuditEntry> before(long id, int limit) {
        return find("id < ?1 order by id desc", id).page(0, limit).list();
    }
}
