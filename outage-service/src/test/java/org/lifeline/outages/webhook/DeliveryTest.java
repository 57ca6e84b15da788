package org.lifeline.outages.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lifeline.outages.webhook.Hooks.forOutages;
import static org.lifeline.outages.webhook.Hooks.register;
import static org.lifeline.outages.webhook.Hooks.soon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.webhook.Hook.Got;
import org.lifeline.outages.webhook.Hooks.Registered;

/** What happens arrives at those who asked for it, whatever receivers do. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class DeliveryTest {
    private final DataSource database;
    private final Happenings happenings;
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ObjectMapper json;
    private final Hook hook = Hook.open();
    private final String region = Trial.region();

    DeliveryTest(DataSource database, Happenings happenings, ObjectMapper json) {
        this.database = database;
        this.happenings = happenings;
        this.json = json;
    }

    @AfterEach
    void leaveNone() throws SQLException {
        hook.close();
        execute("delete from webhook");
    }

    @Test
    void anOutageArrivesSignedAsACloudEvent() throws Exception {
        Registered made = forOutages(hook, region);

        Trial.file(region, "NONE B2", "1H");

        soon().untilAsserted(() -> assertThat(hook.got()).hasSize(1));
        Got got = hook.got().get(0);
        assertThat(got.isSignedWith(made.secret())).isTrue();
        assertThat(Instant.ofEpochSecond(Long.parseLong(got.header("webhook-timestamp"))))
                .isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(got.header("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(got.header("User-Agent")).startsWith("Lifeline");
        assertThat(got.path()).isEqualTo("/hook?of=lifeline");
        JsonNode event = json.readTree(got.body());
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("org.lifeline.outage.opened");
        assertThat(event.path("subject").asText()).isEqualTo(region + "/ELECTRICITY");
        assertThat(event.path("data").path("region").asText()).isEqualTo(region);
        soon().untilAsserted(() -> made.deliveries()
                .body("items", hasSize(1), "items[0].state", equalTo("DELIVERED"))
                .body("items[0].id", equalTo(got.header("webhook-id")))
                .body("items[0].eventId", equalTo(event.path("id").asText()), "items[0].attempts", equalTo(1))
                .body("items[0].lastStatus", equalTo(200), "items[0].lastFailure", nullValue())
                .body("items[0].deliveredAt", notNullValue(), "items[0].nextAttemptAt", nullValue()));
        made.shown().body("lastDeliveredAt", notNullValue(), "waiting", equalTo(0), "failingSince", nullValue());
    }

    @Test
    void ofAReportMachinesLearnNoMoreThanTheyMayRead() throws Exception {
        register(hook, "\"eventTypes\":[\"org.lifeline.report.filed\"],\"regions\":[\"" + region + "\"]");

        Trial.file(Trial.report(region, "NONE B2", Instant.parse("2026-01-02T03:04:05Z"))
                .replace(
                        "\"level\"",
                        "\"note\":\"canary-note\",\"location\":{\"lat\":35.361234,\"lon\":35.931234},\"level\"")
                .replace("\"class\"", "\"lineage\":\"canary-lineage\",\"class\""));

        soon().untilAsserted(() -> assertThat(hook.got()).hasSize(1));
        String body = hook.got().get(0).body();
        assertThat(body).doesNotContain("canary", "35.36", "FIELD_STAFF", "lineage", "filedUnder", "receivedAt");
        assertThat(json.readTree(body).path("data").path("observedAt").asText()).isEqualTo("2026-01-02T03:00:00Z");
    }

    /** A number would count what happens elsewhere, and an order would join what was told apart. */
    @Test
    void idsOfEventsAreInNoOrder() {
        register(hook, "\"eventTypes\":[\"org.lifeline.outage.opened\"],\"regions\":[\"" + region + "\"]");
        IntStream.range(0, 12).forEach(nth -> happenings.opened(region));

        soon().untilAsserted(() -> assertThat(hook.got()).hasSize(12));
        List<String> ids = hook.got().stream().map(this::eventId).toList();
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(UUID.fromString(id))
                .isNotNull());
        assertThat(ids).isNotEqualTo(ids.stream().sorted().toList());
        assertThat(ids)
                .isNotEqualTo(ids.stream().sorted(Comparator.reverseOrder()).toList());
    }

    private String eventId(Got got) {
        try {
            return json.readTree(got.body()).path("id").asText();
        } catch (JsonProcessingException noEvent) {
            throw new IllegalStateException(got.body(), noEvent);
        }
    }

    @Test
    void onlyWhatWasAskedForArrives() {
        String inside = Trial.region(region);
        String beside = Trial.region();
        Hook ofService = Hook.open();
        Hook ofType = Hook.open();
        Hook ofAll = Hook.open();
        register(hook, "\"regions\":[\"" + region + "\"]");
        register(ofService, "\"services\":[\"WATER\"],\"regions\":[\"" + region + "\"]");
        register(ofType, "\"eventTypes\":[\"org.lifeline.outage.restored\"],\"regions\":[\"SY0602\"]");
        register(ofAll, "");

        String here = happenings.opened(region);
        String deep = happenings.opened(inside);
        String elsewhere = happenings.opened(beside);
        String above = happenings.opened("SY06");
        String water = happenings.happens("org.lifeline.outage.opened", inside + "/WATER");
        String restored = happenings.happens("org.lifeline.outage.restored", beside + "/ELECTRICITY");

        soon().untilAsserted(() -> {
            assertThat(marks(hook)).containsExactlyInAnyOrder(here, deep, water);
            assertThat(marks(ofService)).containsExactly(water);
            assertThat(marks(ofType)).containsExactly(restored);
            assertThat(marks(ofAll)).contains(here, deep, elsewhere, above, water, restored);
        });
        List.of(ofService, ofType, ofAll).forEach(Hook::close);
    }

    @Test
    void whatFailedIsSentAgainAsTheSame() {
        hook.answering(500, 429, 302);
        Registered made = forOutages(hook, region);

        happenings.opened(region);

        soon().untilAsserted(() ->
                made.deliveries().body("items[0].state", equalTo("DELIVERED"), "items[0].attempts", equalTo(4)));
        assertThat(hook.got()).hasSize(4).allMatch(got -> got.isSignedWith(made.secret()));
        assertThat(hook.got().stream().map(got -> got.header("webhook-id")))
                .containsOnly(hook.got().get(0).header("webhook-id"));
        assertThat(hook.got().stream().map(Got::body))
                .containsOnly(hook.got().get(0).body());
        made.shown().body("failingSince", nullValue());
    }

    @Test
    void whatFailsForTooLongIsGivenUpAndCanBeAskedForAgain() {
        hook.always(exchange -> exchange.sendResponseHeaders(500, -1));
        Registered made = forOutages(hook, region);

        happenings.opened(region);

        soon().untilAsserted(() -> made.deliveries()
                .body("items[0].state", equalTo("FAILED"), "items[0].attempts", equalTo(7))
                .body("items[0].lastStatus", equalTo(500), "items[0].lastFailure", equalTo("STATUS"))
                .body("items[0].nextAttemptAt", nullValue()));
        made.shown().body("failingSince", notNullValue(), "waiting", equalTo(0), "state", equalTo("ACTIVE"));
        hook.always(exchange -> exchange.sendResponseHeaders(204, -1));
        String delivery = made.deliveries().extract().path("items[0].id");
        made.asOwner()
                .post("/api/v1/webhooks/{id}/deliveries/{delivery}/retry", made.id(), delivery)
                .then()
                .statusCode(202)
                .body("state", equalTo("WAITING"));
        soon().untilAsserted(() ->
                made.deliveries().body("items[0].state", equalTo("DELIVERED"), "items[0].lastStatus", equalTo(204)));
        made.shown().body("failingSince", nullValue());
    }

    @Test
    void aRedirectIsNotFollowed() {
        Hook elsewhere = Hook.open();
        hook.saying("Location", elsewhere.url()).answering(307);
        Registered made = forOutages(hook, region);

        happenings.opened(region);

        soon().untilAsserted(() -> assertThat(hook.got()).hasSizeGreaterThan(1));
        assertThat(elsewhere.got()).isEmpty();
        soon().untilAsserted(() -> made.deliveries().body("items[0].state", equalTo("DELIVERED")));
        elsewhere.close();
    }

    @Test
    void aReceiverThatIsGoneIsNotCalledAgainUntilItIsEnabled() throws SQLException {
        hook.answering(410);
        Registered made = forOutages(hook, region);
        happenings.opened(region);
        soon().untilAsserted(() -> made.shown().body("state", equalTo("DISABLED"), "disabledBecause", equalTo("GONE")));
        made.deliveries().body("items[0].state", equalTo("FAILED"), "items[0].lastFailure", equalTo("GONE"));

        happenings.opened(region); // nobody keeps it for one that is disabled
        awaitRouted();
        made.change("{\"paused\":false}").statusCode(200).body("state", equalTo("ACTIVE"));
        String after = happenings.opened(region);

        soon().untilAsserted(() -> assertThat(marks(hook)).contains(after));
        assertThat(hook.got()).hasSize(2);
    }

    @Test
    void aReceiverThatFailsForDaysIsDisabled() throws SQLException {
        hook.always(exchange -> exchange.sendResponseHeaders(503, -1));
        Registered made = forOutages(hook, region);
        happenings.opened(region);
        soon().untilAsserted(() -> made.shown().body("failingSince", notNullValue()));
        made.shown().body("state", equalTo("ACTIVE"));

        execute("update webhook set failing_since = now() - interval '6 days' where id = '" + made.id() + "'");
        happenings.opened(region);

        soon().untilAsserted(
                        () -> made.shown().body("state", equalTo("DISABLED"), "disabledBecause", equalTo("FAILING")));
    }

    @Test
    void retryAfterIsWaitedFor() {
        hook.saying("Retry-After", "3").answering(503);
        forOutages(hook, region);

        happenings.opened(region);

        soon().untilAsserted(() -> assertThat(hook.got()).hasSize(2));
        assertThat(Duration.between(hook.got().get(0).at(), hook.got().get(1).at()))
                .isGreaterThan(Duration.ofMillis(2900));
    }

    @Test
    void aReceiverThatNeverAnswersHoldsUpNobodyElse() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Hook silent = Hook.open().always(exchange -> {
            try {
                end.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        Registered slow = forOutages(silent, region);
        Registered quick = forOutages(hook, region);

        for (int i = 0; i < 40; i++) {
            happenings.opened(region);
        }

        soon().untilAsserted(() -> assertThat(hook.got()).hasSize(40));
        assertThat(silent.got().size()).isLessThanOrEqualTo(10); // few at once, and one once it fails
        soon().untilAsserted(() -> quick.shown().body("waiting", equalTo(0)));
        soon().untilAsserted(() -> slow.deliveries()
                .body("items.lastFailure", hasItem("TIMED_OUT"))
                .body("items.findAll { it.lastFailure != null }.lastFailure", everyItem(equalTo("TIMED_OUT"))));
        slow.shown().body("waiting", greaterThan(30));
        end.countDown();
        silent.close();
    }

    @Test
    void whatWasBegunWhenTheProcessDiedIsSentAgain() throws SQLException {
        Registered made = forOutages(hook, region);
        made.change("{\"paused\":true}").statusCode(200);
        String mark = happenings.opened(region);
        soon().untilAsserted(() -> made.shown().body("waiting", equalTo(1)));
        // as an instance leaves it that has claimed it and is no more
        execute("update webhook_delivery set attempts = 1, last_attempt_at = now(),"
                + " next_attempt_at = now() + interval '2 seconds' where webhook = '" + made.id() + "'");
        Instant claimed = Instant.now();

        made.change("{\"paused\":false}").statusCode(200);

        soon().untilAsserted(() -> assertThat(marks(hook)).containsExactly(mark));
        assertThat(hook.got().get(0).at()).isAfter(claimed.plusMillis(1500));
        soon().untilAsserted(() ->
                made.deliveries().body("items[0].attempts", equalTo(2), "items[0].state", equalTo("DELIVERED")));
    }

    @Test
    void aNameThatLeadsInsideLaterIsNotCalled() throws SQLException {
        Hook inside = Hook.at("127.0.0.1");
        Registered made = forOutages(hook, region);
        for (String url : List.of(inside.url(), "http://localhost:" + inside.port() + "/", "http://127.0.0.2:9/")) {
            execute("update webhook set held_until = null, url = '" + url + "' where id = '" + made.id() + "'");
            String mark = happenings.opened(region);

            soon().untilAsserted(() -> made.deliveries()
                    .body("items[0].lastFailure", equalTo("PRIVATE_ADDRESS"), "items[0].lastStatus", nullValue()));
            assertThat(inside.got()).as(mark).isEmpty();
        }
        inside.close();
    }

    @Test
    void duringARotationBothSecretsSign() throws SQLException {
        Registered made = forOutages(hook, region);
        String next = made.asOwner()
                .post("/api/v1/webhooks/{id}/secret", made.id())
                .then()
                .statusCode(200)
                .extract()
                .path("secret");

        happenings.opened(region);
        soon().untilAsserted(() -> assertThat(hook.got()).hasSize(1));
        assertThat(hook.got().get(0).isSignedWith(made.secret())).isTrue();
        assertThat(hook.got().get(0).isSignedWith(next)).isTrue();

        execute("update webhook set previous_until = now() - interval '1 second' where id = '" + made.id() + "'");
        happenings.opened(region);
        soon().untilAsserted(() -> assertThat(hook.got()).hasSize(2));
        assertThat(hook.got().get(1).isSignedWith(made.secret())).isFalse();
        assertThat(hook.got().get(1).isSignedWith(next)).isTrue();
    }

    @Test
    void whatHappensDuringAPauseArrivesAfterIt() throws SQLException {
        Registered made = forOutages(hook, region);
        made.change("{\"paused\":true}").statusCode(200);
        String mark = happenings.opened(region);
        soon().untilAsserted(() -> made.shown().body("waiting", equalTo(1)));
        made.asOwner().post("/api/v1/webhooks/{id}/test", made.id()).then().statusCode(202);
        soon().untilAsserted(() -> assertThat(hook.got()).hasSize(1)); // asked for by hand, it goes nevertheless
        assertThat(hook.got().get(0).body()).contains("org.lifeline.webhook.test");

        made.change("{\"paused\":false}").statusCode(200);

        soon().untilAsserted(() -> assertThat(marks(hook)).contains(mark));
        assertThat(hook.got()).hasSize(2);
    }

    @Test
    void aTestIsTriedOnceAndBlamesNobody() {
        hook.answering(500);
        Registered made = forOutages(hook, region);

        made.asOwner()
                .post("/api/v1/webhooks/{id}/test", made.id())
                .then()
                .statusCode(202)
                .body("state", equalTo("WAITING"), "eventType", equalTo("org.lifeline.webhook.test"))
                .body("attempts", equalTo(0));

        soon().untilAsserted(() ->
                made.deliveries().body("items[0].state", equalTo("FAILED"), "items[0].lastStatus", equalTo(500)));
        made.shown().body("failingSince", nullValue());
        made.asOwner()
                .queryParam("state", "WAITING")
                .get("/api/v1/webhooks/{id}/deliveries", made.id())
                .then()
                .body("items", empty());
        made.asOwner()
                .queryParam("state", "FAILED")
                .get("/api/v1/webhooks/{id}/deliveries", made.id())
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void anAnswerWithoutEndIsCutOffAndCounts() {
        byte[] piece = new byte[64 * 1024];
        CountDownLatch cutOff = new CountDownLatch(1);
        hook.always(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(piece);
                }
            } catch (java.io.IOException closed) {
                cutOff.countDown();
            }
        });
        Registered made = forOutages(hook, region);

        happenings.opened(region);

        soon().untilAsserted(() -> made.deliveries().body("items[0].state", equalTo("DELIVERED")));
        soon().until(() -> cutOff.getCount() == 0);
    }

    @Test
    void deliveriesAreForgottenAfterTheirTime() throws SQLException {
        Registered made = forOutages(hook, region);
        happenings.opened(region);
        soon().untilAsserted(() -> made.deliveries().body("items[0].state", equalTo("DELIVERED")));

        execute("update webhook_delivery set created_at = now() - interval '31 days' where webhook = '" + made.id()
                + "'");
        happenings.opened(region);
        soon().untilAsserted(() -> assertThat(hook.got()).hasSize(2));
        erase();

        made.deliveries().body("items", hasSize(1));
    }

    private void erase() {
        try {
            Class<?> room = Class.forName("org.lifeline.outages.webhook.delivery.EraseDeliveries");
            Object bean =
                    jakarta.enterprise.inject.spi.CDI.current().select(room).get();
            var method = room.getDeclaredMethod("erase");
            method.setAccessible(true);
            method.invoke(bean);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Until what has happened so far is sent or left. */
    private void awaitRouted() {
        Hook witness = Hook.open();
        forOutages(witness, region);
        String mark = happenings.opened(region);
        soon().untilAsserted(() -> assertThat(marks(witness)).contains(mark));
        witness.close();
    }

    /** Of what the test let happen: what others say of regions that nobody knows yet passes the filter of areas, as it should. */
    private Set<String> marks(Hook at) {
        return at.got().stream()
                .map(got -> {
                    try {
                        return json.readTree(got.body())
                                .path("data")
                                .path("region")
                                .asText();
                    } catch (java.io.IOException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .filter(mark -> MARK.matcher(mark).matches())
                .collect(Collectors.toSet());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
