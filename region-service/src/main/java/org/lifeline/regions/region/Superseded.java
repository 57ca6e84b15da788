package org.lifeline.regions.region;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** A P-code that is no longer used, and the one that took its place. */
@Entity
public class Superseded extends PanacheEntityBase {
    @Id
    public String pcode;

    public String successor;

    @Version
    public int version = 1;

    @Column(name = "updated_at")
    public Instant updatedAt;

    static List<Superseded> all() {
        return listAll(Sort.by("pcode"));
    }

    /** What the feed says of it. */
    record State(String pcode, String successor, int version) {}

    State state() {
        return new State(pcode, successor, version);
    }
}
