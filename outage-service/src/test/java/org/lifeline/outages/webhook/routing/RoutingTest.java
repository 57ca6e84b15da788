package org.lifeline.outages.webhook.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lifeline.outages.webhook.Hooks.forOutages;
import static org.lifeline.outages.webhook.Hooks.register;
import static org.lifeline.outages.webhook.Hooks.soon;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.webhook.Happenings;
import org.lifeline.outages.webhook.Hook;
import org.lifeline.outages.webhook.Hooks.Registered;

/** From the feed to deliveries nothing is lost and nothing doubled. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class RoutingTest {
    private static final int WRITERS = 8;
    private static final int EACH = 60;

    private final DataSource database;
    private final EventLog log;
    private final Routing routing;
    private final Happenings happenings;
    private final ObjectMapper json;
    private final Hook hook = Hook.open();
    private final String region = Trial.region();

    RoutingTest(DataSource database, EventLog log, Routing routing, Happenings happenings, ObjectMapper json) {
        this.database = database;
        this.log = log;
        this.routing = routing;
        this.happenings = happenings;
        this.json = json;
    }

    @AfterEach
    void leaveNone() throws SQLException {
        hook.close();
        execute("delete from webhook");
    }

    /** Writers whose transactions end out of order, and several instances that read. */
    @Test
    void howeverManyWriteAndReadAtOnceEachEventBecomesOneDelivery() throws Exception {
        Registered made = forOutages(hook, region);
        Queue<String> written = new ConcurrentLinkedQueue<>();
        AtomicBoolean reading = new AtomicBoolean(true);
        List<Thread> readers = threads(3, () -> {
            while (reading.get()) {
                routing.turn();
            }
        });
        List<Thread> writers = threads(WRITERS, () -> {
            for (int i = 0; i < EACH; i++) {
                written.add(slowly());
            }
        });
        for (Thread writer : writers) {
            writer.join();
        }

        soon().untilAsserted(() -> made.shown().body("waiting", equalTo(0)));
        soon().untilAsserted(() -> assertThat(hook.got()).hasSizeGreaterThanOrEqualTo(WRITERS * EACH));
        reading.set(false);
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(written).hasSize(WRITERS * EACH);
        assertThat(marks()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(hook.got().stream().map(got -> got.header("webhook-id"))).doesNotHaveDuplicates();
    }

    @Test
    void aNewWebhookGetsWhatHappensFromItsRegistrationOn() {
        String before = happenings.opened(region);
        forOutages(hook, region);
        String after = happenings.opened(region);

        soon().untilAsserted(() -> assertThat(marks()).contains(after));
        assertThat(marks()).containsExactly(after).doesNotContain(before);
    }

    @Test
    void whereTheReplicaCannotSayYetWhereAnAreaLiesItIsSentRatherThanLost() {
        register(hook, "\"regions\":[\"" + region + "\"]");

        String mark = happenings.opened(Trial.unheardOf());

        soon().untilAsserted(() -> assertThat(marks()).containsExactly(mark));
    }

    @Test
    void aRestoredDatabaseResendsNothingAndGoesOnFromNow() throws SQLException {
        forOutages(hook, region);
        String before = happenings.opened(region);
        soon().untilAsserted(() -> assertThat(marks()).containsExactly(before));

        String ofAnotherLife = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((UUID.randomUUID() + ":3:1").getBytes(StandardCharsets.US_ASCII));
        execute("delete from webhook_delivery");
        execute("update webhook_cursor set cursor = '" + ofAnotherLife + "'");
        soon().until(() -> !cursor().equals(ofAnotherLife));
        String after = happenings.opened(region);

        soon().untilAsserted(() -> assertThat(marks()).contains(after));
        assertThat(hook.got()).hasSize(2);
    }

    /** A transaction that is open for a moment after it has got its id. */
    private String slowly() {
        String mark = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            try {
                execute("select pg_current_xact_id(), pg_sleep("
                        + ThreadLocalRandom.current().nextDouble(0.02) + ")");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            log.append("org.lifeline.outage.opened", region + "/WATER", Instant.now(), Map.of("region", mark));
        });
        return mark;
    }

    private static List<Thread> threads(int many, Runnable work) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Thread thread = new Thread(work);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    private List<String> marks() {
        return hook.got().stream()
                .map(got -> {
                    try {
                        return json.readTree(got.body())
                                .path("data")
                                .path("region")
                                .asText();
                    } catch (IOException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toList();
    }

    private String cursor() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select cursor from webhook_cursor")) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
