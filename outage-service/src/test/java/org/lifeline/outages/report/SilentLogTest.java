package org.lifeline.outages.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Tokens;
import org.lifeline.outages.Trial;
import org.lifeline.outages.webhook.Hook;
import org.lifeline.wire.Role;

/**
 * Whatever happens to a report, the log says neither who sent it nor what it says nor where that is; nor, of a webhook, where
 * it goes.
 */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class SilentLogTest {
    private static final String WHO = "canary-subject";

    private final DataSource database;
    private final Written written = new Written();
    private final String region = Trial.region();
    private final String token = Tokens.token(WHO, Role.FIELD, Role.COORDINATOR, Role.INTEGRATION);

    SilentLogTest(DataSource database) {
        this.database = database;
    }

    /** Everything that is logged, with the stack traces. */
    private static final class Written extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final PatternFormatter formatter = new PatternFormatter("%d %-5p [%c] (%t) %s %X%n");

        @Override
        public void publish(LogRecord logged) {
            StringWriter text = new StringWriter();
            text.write(formatter.format(ExtLogRecord.wrap(logged)));
            if (logged.getThrown() != null) {
                logged.getThrown().printStackTrace(new PrintWriter(text, true));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(written);
    }

    @AfterEach
    void leave() throws SQLException {
        Logger.getLogger("").removeHandler(written);
        execute("drop trigger if exists refuse_canary on report");
        execute("drop function if exists refuse_canary");
    }

    @Test
    void reportsThatAreKept() {
        UUID id = UUID.randomUUID();
        put(id, canaries()).statusCode(201);
        put(id, canaries()).statusCode(200);
        put(UUID.randomUUID(), told()).statusCode(201);
        batch("[" + withId(canaries()) + "," + withId(told()) + "]").statusCode(200);
        as().body("{\"reason\":\"canary-reason of ten\"}")
                .post("/api/v1/reports/{id}/identity", id)
                .then()
                .statusCode(200);
        as().body("{\"reason\":\"canary-reason\"}")
                .post("/api/v1/reports/{id}/retraction", id)
                .then()
                .statusCode(200);

        assertThat(written.lines).noneMatch(SilentLogTest::tells);
    }

    @Test
    void reportsThatAreRefused() {
        UUID id = UUID.randomUUID();
        put(id, canaries()).statusCode(201);
        put(id, canaries().replace("NONE", "SEVERE")).statusCode(409);
        put(UUID.randomUUID(), told().replace("canary-teller", "canary-teller\\u0000"))
                .statusCode(400);
        put(UUID.randomUUID(), told().replace("canary-teller", "canary-".repeat(40)))
                .statusCode(400);
        put(UUID.randomUUID(), canaries().replace("\"NONE\"", "\"canary-level\""))
                .statusCode(400);
        put(UUID.randomUUID(), canaries().replace("\"credibility\":2", "\"credibility\":9"))
                .statusCode(400);
        put(UUID.randomUUID(), canaries().replace("{\"region\"", "{\"canary-field\":1,\"region\""))
                .statusCode(400);
        put(UUID.randomUUID(), canaries().replaceFirst("..$", "")).statusCode(400);
        put(UUID.randomUUID(), canaries().replace(region, "SY99")).statusCode(422);
        batch("[" + withId(canaries()) + "," + withId(canaries()).replaceFirst("..$", "") + "]")
                .statusCode(400);
        batch(withId(canaries()).substring(2)).statusCode(400);
        given().header("Authorization", "Bearer canary.token." + token.substring(20))
                .contentType("application/json")
                .body(canaries())
                .put("/api/v1/reports/{id}", UUID.randomUUID())
                .then()
                .statusCode(greaterThanOrEqualTo(400));

        assertThat(written.lines).noneMatch(SilentLogTest::tells);
    }

    @Test
    void reportsThatTheDatabaseCannotKeep() throws SQLException {
        for (String state : new String[] {"53100", "23514", "22001"}) {
            execute("create or replace function refuse_canary() returns trigger language plpgsql as $$ begin"
                    + " raise exception 'refused by a test' using errcode = '" + state + "'; end $$");
            execute("create or replace trigger refuse_canary before insert on report for each row"
                    + " when (new.region = '" + region + "') execute function refuse_canary()");
            int status = put(UUID.randomUUID(), canaries()).extract().statusCode();
            batch("[" + withId(canaries()) + "," + withId(canaries()) + "]").statusCode(200);
            assertThat(status).isGreaterThanOrEqualTo(500);
        }
        execute("alter table report add constraint canary check (region <> '" + region + "') not valid");
        execute("drop trigger refuse_canary on report");
        try {
            put(UUID.randomUUID(), canaries()).statusCode(500);
        } finally {
            execute("alter table report drop constraint canary");
        }

        assertThat(written.lines).isNotEmpty().noneMatch(SilentLogTest::tells);
    }

    @Test
    void reportsOfRegionsThatCannotBeLookedUp() {
        String unknown = Trial.unheardOf();
        RegionServiceStandIn.down(true);
        try {
            put(UUID.randomUUID(), canaries().replace(region, unknown)).statusCode(201);
        } finally {
            Trial.regionServiceIsBack();
        }

        assertThat(written.lines).noneMatch(SilentLogTest::tells);
    }

    /** What is told to receivers, and what they answer: also where that is no HTTP. */
    @Test
    void webhooksWhoseReceiversFail() throws Exception {
        try (Hook hook = Hook.open();
                ServerSocket rude = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"))) {
            hook.saying("X-Said", "canary-answer").always(exchange -> exchange.sendResponseHeaders(500, -1));
            new Thread(() -> answerRudely(rude)).start();
            for (int port : new int[] {hook.port(), rude.getLocalPort()}) {
                String body = "{\"url\":\"http://127.0.0.2:" + port
                        + "/canary-path?key=canary-key\",\"description\":\"canary-text\"}";
                String id = as().body(body)
                        .post("/api/v1/webhooks")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                as().post("/api/v1/webhooks/{id}/test", id).then().statusCode(202);
                put(UUID.randomUUID(), canaries()).statusCode(201);
                Awaitility.await()
                        .atMost(Duration.ofSeconds(20))
                        .untilAsserted(() ->
                                as().get("/api/v1/webhooks/{id}", id).then().body("failingSince", notNullValue()));
                as().delete("/api/v1/webhooks/{id}", id).then().statusCode(204);
            }
        }

        assertThat(written.lines).noneMatch(SilentLogTest::tells).noneMatch(line -> line.contains("whsec_"));
    }

    private static void answerRudely(ServerSocket at) {
        while (true) {
            try (Socket socket = at.accept()) {
                socket.getInputStream().read(new byte[1 << 16]);
                socket.getOutputStream().write("canary-answer of no protocol\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException over) {
                return;
            }
        }
    }

    /** The planted ones, the coordinates, and any part of a token. */
    private static boolean tells(String line) {
        return line.contains("canary-")
                || line.contains("35.361234")
                || line.contains("35.931234")
                || line.contains("eyJ");
    }

    private String canaries() {
        return Reports.about(region, "NONE", 5)
                .replaceAll("\"observedAt\":\"[^\"]*\"", "\"observedAt\":\"2025-03-07T15:30:00Z\"")
                .replace(
                        "\"level\"",
                        "\"note\":\"canary-note\",\"location\":{\"lat\":35.361234,\"lon\":35.931234},\"level\"")
                .replace("\"class\"", "\"lineage\":\"canary-lineage\",\"class\"");
    }

    /** Where no lineage is named, it is the teller by whom the source is known. */
    private String told() {
        return canaries().replace("\"lineage\":\"canary-lineage\"", "\"teller\":\"canary-teller\"");
    }

    private static String withId(String report) {
        return report.replaceFirst("\\{", "{\"id\":\"" + UUID.randomUUID() + "\",");
    }

    private RequestSpecification as() {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private ValidatableResponse put(UUID id, String body) {
        return as().body(body).put("/api/v1/reports/{id}", id).then();
    }

    private ValidatableResponse batch(String body) {
        return as().body(body).post("/api/v1/reports").then();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.asOwnerOf(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
