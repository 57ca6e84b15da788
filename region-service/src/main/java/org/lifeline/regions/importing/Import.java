package org.lifeline.regions.importing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.lifeline.wire.ProblemType;

/** A file that changes many regions, and how far it has got. */
@Entity
public class Import extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id; // rises with time, so that the order of the ids is that of the files

    @Enumerated(EnumType.STRING)
    public ImportKind kind;

    public String name;

    @Enumerated(EnumType.STRING)
    public ImportState state = ImportState.WAITING;

    public boolean arrived; // whole; until then nobody sees it

    @Column(name = "dry_run")
    public boolean dryRun;

    public long bytes;
    public byte[] digest;

    @Column(name = "idempotency_key")
    public UUID idempotencyKey;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "finished_at")
    public Instant finishedAt;

    @Embedded
    public RowCounts rows = RowCounts.NONE;

    public String failure;
    public int attempts; // since it last got further

    static Import required(UUID id) {
        return Import.<Import>find("id = ?1 and arrived", id)
                .firstResultOptional()
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("No import has the id " + id));
    }

    /** Newest first; one more than asked for, so that the caller sees whether there is a next page. */
    static List<Import> before(UUID id, int limit) {
        Sort newest = Sort.descending("id");
        return (id == null
                        ? Import.<Import>find("arrived", newest)
                        : Import.<Import>find("arrived and id < ?1", newest, id))
                .page(0, limit + 1)
                .list();
    }

    public static Optional<Import> underKey(UUID idempotencyKey) {
        return idempotencyKey == null
                ? Optional.empty()
                : find("idempotencyKey", idempotencyKey).firstResultOptional();
    }
}
