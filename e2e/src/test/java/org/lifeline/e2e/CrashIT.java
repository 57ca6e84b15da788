package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.json;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.soon;
import static org.lifeline.e2e.Whole.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.local.postgres.Database;

/** Any process may be killed at any moment: every acknowledged report is there, once, and the board says the same. */
class CrashIT {
    private static final List<String> REGIONS = List.of("SY060001", "SY060002", "SY060003", "SY060004");
    private static final List<String> LEVELS = List.of("NORMAL", "REDUCED", "SEVERE", "NONE");
    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 40;

    private final AtomicBoolean filing = new AtomicBoolean(true);
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @CsvSource({
        "outage-service, killed",
        "postgres, killed",
        "region-service, killed",
        "gateway, killed",
        "outage-service, stopped"
    })
    void everyAcknowledgedReportSurvivesTheEndOf(String victim, String how) throws Exception {
        system();
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Thread thread = new Thread(this::keepFiling);
            thread.start();
            writers.add(thread);
        }
        soon().until(() -> acknowledged.size() > ACKNOWLEDGED_BEFORE_THE_KILL);

        if (how.equals("killed")) {
            system().kill9(victim);
        } else {
            system().stop(victim);
        }
        system().start(victim);

        int before = acknowledged.size();
        soon().until(() -> acknowledged.size() > before + ACKNOWLEDGED_BEFORE_THE_KILL);
        filing.set(false);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(kept()).containsAll(acknowledged);
        assertThat(acknowledged).doesNotHaveDuplicates();
        soon().untilAsserted(CrashIT::theBoardSaysWhatTheDatabaseSays);
    }

    /** As a device does: the same report under the same id, until it is acknowledged. */
    private void keepFiling() {
        while (filing.get()) {
            UUID id = UUID.randomUUID();
            int kind = Math.floorMod(id.hashCode(), REGIONS.size() * LEVELS.size());
            String body = report(
                            REGIONS.get(kind / LEVELS.size()),
                            "ELECTRICITY",
                            LEVELS.get(kind % LEVELS.size()),
                            Instant.now().minusMillis(5))
                    .toString();
            while (filing.get() && !acknowledged(id, body)) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean acknowledged(UUID id, String body) {
        try {
            HttpResponse<String> answer = Whole.put("/api/v1/reports/" + id, body);
            boolean kept = answer.statusCode() == 201 || answer.statusCode() == 200;
            if (kept) {
                acknowledged.add(id);
            } else {
                Thread.sleep(50); // as a device backs off
            }
            return kept;
        } catch (java.io.UncheckedIOException | InterruptedException cutOff) {
            return false;
        }
    }

    /** As the primary key allows each id once, a set loses nothing. */
    private static Set<UUID> kept() throws SQLException {
        Set<UUID> kept = new HashSet<>();
        query("select id from report", row -> kept.add(row.getObject(1, UUID.class)));
        return kept;
    }

    private static void theBoardSaysWhatTheDatabaseSays() throws SQLException {
        query(
                "select region, service, level, state from assessment where service = 'ELECTRICITY' and region in ('"
                        + String.join("','", REGIONS) + "')",
                row -> {
                    JsonNode shown = json("/api/v1/status/" + row.getString("region"))
                            .path("area")
                            .path("services")
                            .path(row.getString("service"));
                    JsonNode kept = Whole.parse(row.getString("state"));
                    assertThat(shown.path("level").asText()).isEqualTo(row.getString("level"));
                    assertThat(Instant.parse(shown.path("observedAt").asText()))
                            .isEqualTo(Instant.parse(kept.path("observedAt").asText()));
                    assertThat(shown.path("outageId").asText(null))
                            .isEqualTo(kept.path("outageId").asText(null));
                });
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void query(String sql, Row each) throws SQLException {
        Database database = system().database("outages");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                each.read(row);
            }
        }
    }
}
