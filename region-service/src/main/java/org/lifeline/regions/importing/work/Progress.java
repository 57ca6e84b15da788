package org.lifeline.regions.importing.work;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.lifeline.regions.importing.Import;
import org.lifeline.regions.importing.ImportSettings;
import org.lifeline.regions.importing.ImportState;
import org.lifeline.regions.importing.RowCounts;
import org.lifeline.regions.importing.upload.Pieces;

/** How far imports are: each step is one transaction, and taken only from where the step before it ended. */
@ApplicationScoped
class Progress {
    private static final String OLDEST = """
            select id from import where arrived and state in ('WAITING', 'RUNNING')
            order by created_at, id limit 1 for update skip locked""";
    private static final String AT = """
            select id from import where id = :id and state = 'RUNNING' and done = :done for update skip locked""";
    private static final String FORGET_REFUSALS = "delete from import_refusal where import = :id";

    private final Session database;
    private final Pieces pieces;
    private final ImportSettings settings;
    private final Clock clock;

    Progress(Session database, Pieces pieces, ImportSettings settings, Clock clock) {
        this.database = database;
        this.pieces = pieces;
        this.settings = settings;
        this.clock = clock;
    }

    /** The import that comes next, or goes on; empty when there is none. A dry run keeps nothing to go on from. */
    Optional<Import> claim() {
        return QuarkusTransaction.requiringNew()
                .call(() -> locked(OLDEST, query -> {}).map(file -> {
                    if (file.state == ImportState.WAITING) {
                        file.state = ImportState.RUNNING;
                        file.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    }
                    if (file.dryRun && file.rows.done() > 0) {
                        database.createNativeMutationQuery(FORGET_REFUSALS)
                                .setParameter("id", file.id)
                                .executeUpdate();
                        file.rows = new RowCounts(null, 0, 0, 0, 0, 0);
                    }
                    file.attempts++;
                    return file;
                }));
    }

    /** @return false when it is not where it was any more, and so is another's */
    boolean step(UUID id, int done, Consumer<Import> step) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Import> here =
                    locked(AT, query -> query.setParameter("id", id).setParameter("done", done));
            here.ifPresent(step);
            return here.isPresent();
        });
    }

    /** @param failure null when all went well */
    void end(Import file, String failure) {
        file.state = failure == null ? ImportState.DONE : ImportState.FAILED;
        file.failure = failure;
        file.finishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        pieces.drop(file.id);
    }

    boolean hasFailedTooOften(Import file) {
        return file.attempts > settings.mostAttempts();
    }

    private interface Parameters {
        void set(NativeQuery<UUID> query);
    }

    private Optional<Import> locked(String sql, Parameters parameters) {
        NativeQuery<UUID> query = database.createNativeQuery(sql, UUID.class);
        parameters.set(query);
        List<UUID> found = query.getResultList();
        return found.stream().findFirst().map(id -> database.find(Import.class, id));
    }
}
