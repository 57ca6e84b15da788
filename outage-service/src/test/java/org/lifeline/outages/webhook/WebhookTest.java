package org.lifeline.outages.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.lifeline.outages.webhook.Hooks.ask;
import static org.lifeline.outages.webhook.Hooks.machine;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.webhook.Hooks.Registered;

/** Registering, reading, changing and deleting. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class WebhookTest {
    private static final String WEBHOOKS = "/api/v1/webhooks";

    private final DataSource database;
    private final Hook hook = Hook.open();
    private final String me = "owner-" + UUID.randomUUID();

    WebhookTest(DataSource database) {
        this.database = database;
    }

    @AfterEach
    void leaveNone() throws SQLException {
        hook.close();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("delete from webhook");
        }
    }

    @Test
    void isRegisteredAndItsSecretShownOnce() {
        String body = "{\"url\":\"" + hook.url() + "\",\"description\":\"تنبيهات\",\"services\":[\"WATER\"],"
                + "\"eventTypes\":[\"org.lifeline.outage.opened\"],\"regions\":[\"SY06\"]}";

        String id = ask(me, body)
                .statusCode(201)
                .header("Location", containsString(WEBHOOKS + "/"))
                .header("ETag", "\"1\"")
                .header("Cache-Control", containsString("no-store"))
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="), "state", equalTo("ACTIVE"))
                .extract()
                .path("id");

        machine(me)
                .get(WEBHOOKS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("secret", nullValue(), "url", equalTo(hook.url()), "description", equalTo("تنبيهات"))
                .body("eventTypes", contains("org.lifeline.outage.opened"), "regions", contains("SY06"))
                .body("services", contains("WATER"), "waiting", equalTo(0), "createdAt", notNullValue());
        machine(me).get(WEBHOOKS).then().body("items", hasSize(1), "items[0].secret", nullValue());
    }

    @Test
    void whatIsLeftOutStandsForAll() {
        Registered made = Hooks.register(hook, "");

        made.shown().body("eventTypes", empty(), "regions", empty(), "services", empty());
    }

    @Test
    void neitherTheSecretNorTheOwnerCanBeReadInTheDatabase() throws SQLException {
        Registered made = Hooks.register(hook, "");

        String row = rows("select w::text from webhook w where id = '" + made.id() + "'");
        assertThat(row)
                .contains(hook.url())
                .doesNotContain(made.owner())
                .doesNotContain(made.secret().replace("whsec_", ""));
    }

    @Test
    void anAddressThatIsNoTextIsNotEvenRead() {
        ask(me, "{\"url\":\"http://127.0.0.2/\\u0000\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lifeline:problem:bad-request"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost:9/",
                "http://[::1]/",
                "http://0x7f000001/",
                "http://2130706433/",
                "http://127.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:10.0.0.1]/",
                "http://10.0.0.1/",
                "http://[fd00::1]/",
                "http://224.0.0.1/",
                "http://0.0.0.0/",
                "http://user:secret@127.0.0.2/",
                "http://127.0.0.2/#part",
                "http://127.0.0.2:0/",
                "http://127.0.0.2:9/",
                "http://127.0.0.2:70000/",
                "ftp://127.0.0.2/",
                "file:///etc/passwd",
                "http:///path",
                "http:127.0.0.2",
                "not an address",
                "http://127.0.0.2/a\\r\\nHost: other",
                "http://مثال.example/",
                "https://no-such-host.invalid/"
            })
    void anAddressThatMayNotBeCalledIsRefusedOnItsField(String url) {
        ask(me, "{\"url\":\"" + url + "\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lifeline:problem:unprocessable"))
                .body("violations[0].field", equalTo("url"), "violations[0].in", equalTo("body"));
        machine(me).get(WEBHOOKS).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|url",
                "{'url':'http://'}|url",
                "{'url':'https://example.org','eventTypes':['org.lifeline.outage.exploded']}|eventTypes[0]",
                "{'url':'https://example.org','services':['GAS']}|services[0]",
                "{'url':'https://example.org','colour':'red'}|colour",
                "{'url':7}|url"
            })
    void nonsenseIsRefusedOnItsField(String body, String field) {
        ask(me, body.replace('\'', '"'))
                .statusCode(400)
                .body(
                        "violations[0].field",
                        startsWith(field),
                        "violations[0].message",
                        not(containsString("EventType")));
    }

    @Test
    void aRegionThatIsNoneIsRefusedAndWhileNobodyKnowsItIsNotDecided() {
        String body = "{\"url\":\"" + hook.url() + "\",\"regions\":[\"" + Trial.unheardOf() + "\"]}";

        ask(me, body).statusCode(422).body("violations[0].field", equalTo("regions"));
        RegionServiceStandIn.down(true);
        try {
            ask(me, body).statusCode(503);
        } finally {
            Trial.regionServiceIsBack();
        }
        machine(me).get(WEBHOOKS).then().body("items", empty());
    }

    @Test
    void machinesSeeTheirOwnAndAdministratorsAll() {
        Registered mine = Hooks.register(hook, "");
        Registered other = Hooks.register(hook, "");

        mine.asOwner().get(WEBHOOKS).then().body("items.id", contains(mine.id()));
        given().queryParam("limit", 500).get(WEBHOOKS).then().body("items.id", hasItems(mine.id(), other.id()));
        for (String path : new String[] {"", "/deliveries"}) {
            mine.asOwner().get(WEBHOOKS + "/" + other.id() + path).then().statusCode(404);
        }
        for (String path : new String[] {"/secret", "/test", "/deliveries/" + UUID.randomUUID() + "/retry"}) {
            mine.asOwner().post(WEBHOOKS + "/" + other.id() + path).then().statusCode(404);
        }
        mine.asOwner()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json")
                .body("{\"paused\":true}")
                .patch(WEBHOOKS + "/" + other.id())
                .then()
                .statusCode(404);
        mine.asOwner().delete(WEBHOOKS + "/" + other.id()).then().statusCode(404);
        other.shown().body("state", equalTo("ACTIVE"));
    }

    @Test
    void aPageLeadsToTheNext() {
        String first = ask(me, "{\"url\":\"" + hook.url() + "\"}").extract().path("id");
        String second = ask(me, "{\"url\":\"" + hook.url() + "\"}").extract().path("id");

        String next = machine(me)
                .queryParam("limit", 1)
                .get(WEBHOOKS)
                .then()
                .body("items.id", contains(first))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        machine(me)
                .queryParam("after", next)
                .get(WEBHOOKS)
                .then()
                .body("items.id", contains(second), "next", nullValue());
    }

    @Test
    void isChangedAgainstItsVersionOnly() {
        Registered made = Hooks.register(hook, "\"regions\":[\"SY06\"],\"description\":\"before\"");

        patch(made, null, "{\"paused\":true}").statusCode(428);
        patch(made, "\"9\"", "{\"paused\":true}").statusCode(412);
        patch(made, "\"1\"", "{\"description\":null,\"regions\":null,\"services\":[\"WATER\"]}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("description", nullValue(), "regions", empty(), "services", contains("WATER"))
                .body("url", equalTo(hook.url()), "state", equalTo("ACTIVE"));
        patch(made, "\"2\"", "{\"paused\":true}").statusCode(200).body("state", equalTo("PAUSED"));
        patch(made, "\"3\"", "{\"description\":\"still\"}").statusCode(200).body("state", equalTo("PAUSED"));
        patch(made, "\"4\"", "{\"paused\":false}").statusCode(200).body("state", equalTo("ACTIVE"));
    }

    @Test
    void aChangeIsLookedAtAsARegistrationIs() {
        Registered made = Hooks.register(hook, "");

        patch(made, "\"1\"", "{\"url\":\"http://127.0.0.1/\"}")
                .statusCode(422)
                .body("violations[0].field", equalTo("url"));
        patch(made, "\"1\"", "{\"url\":null}").statusCode(422).body("violations[0].field", equalTo("url"));
        patch(made, "\"1\"", "{\"regions\":[\"SY99\"]}")
                .statusCode(422)
                .body("violations[0].field", equalTo("regions"));
        patch(made, "\"1\"", "[]").statusCode(400);
        made.shown().header("ETag", "\"1\"").body("url", equalTo(hook.url()));
    }

    @Test
    void nobodyHasMoreThanIsAllowed() {
        for (int i = 0; i < 5; i++) {
            ask(me, "{\"url\":\"" + hook.url() + "\"}").statusCode(201);
        }

        ask(me, "{\"url\":\"" + hook.url() + "\"}").statusCode(409).body("detail", containsString("5 webhooks"));

        Hooks.register(hook, "");
    }

    @Test
    void whatIsDeletedIsGoneWithItsDeliveries() throws SQLException {
        Registered made = Hooks.register(hook, "");
        made.asOwner().post(WEBHOOKS + "/{id}/test", made.id()).then().statusCode(202);

        made.asOwner()
                .header("If-Match", "\"7\"")
                .delete(WEBHOOKS + "/{id}", made.id())
                .then()
                .statusCode(412);
        made.asOwner().delete(WEBHOOKS + "/{id}", made.id()).then().statusCode(204);

        made.asOwner().get(WEBHOOKS + "/{id}", made.id()).then().statusCode(404);
        made.asOwner().delete(WEBHOOKS + "/{id}", made.id()).then().statusCode(404);
        assertThat(rows("select count(*) from webhook_delivery where webhook = '" + made.id() + "'"))
                .isEqualTo("0");
    }

    @Test
    void whoDidWhatIsOnRecord() {
        Registered made = Hooks.register(hook, "");
        made.change("{\"paused\":true}").statusCode(200);
        made.asOwner().post(WEBHOOKS + "/{id}/secret", made.id()).then().statusCode(200);
        made.asOwner().delete(WEBHOOKS + "/{id}", made.id()).then().statusCode(204);

        given().get("/api/v1/audit")
                .then()
                .body(
                        "items.findAll { it.webhook == '" + made.id() + "' }.act",
                        contains("WEBHOOK_DELETED", "WEBHOOK_SECRET_CHANGED", "WEBHOOK_CHANGED", "WEBHOOK_REGISTERED"))
                .body("items.findAll { it.webhook == '" + made.id() + "' }.subject", hasItem(made.owner()));
    }

    /** Every type that the code can put on the feed, as its sources write them. */
    @Test
    void everyTypeOfTheFeedCanBeAskedFor() throws Exception {
        Set<String> written = new TreeSet<>();
        Pattern type = Pattern.compile("\"(org\\.lifeline\\.[a-z]+\\.[a-z]+)\"");
        java.nio.file.Path sources = java.nio.file.Path.of("src/main/java");
        try (Stream<java.nio.file.Path> files = java.nio.file.Files.walk(sources)) {
            for (java.nio.file.Path file : files.filter(one ->
                            one.toString().endsWith(".java") && !one.toString().contains("webhook"))
                    .toList()) {
                Matcher found = type.matcher(java.nio.file.Files.readString(file));
                while (found.find()) {
                    written.add(found.group(1));
                }
            }
        }
        written.removeIf(one -> one.startsWith("org.lifeline.region."));
        Stream.of(org.lifeline.outages.outage.OutageEvents.Happening.values())
                .forEach(happening ->
                        written.add("org.lifeline.outage." + happening.name().toLowerCase(java.util.Locale.ROOT)));

        assertThat(Stream.of(EventType.values()).map(EventType::toString).collect(Collectors.toSet()))
                .isEqualTo(written);
        assertThat(Stream.of(EventType.values())).allMatch(one -> EventType.of(one.toString()) == one);
    }

    private static io.restassured.response.ValidatableResponse patch(Registered made, String tag, String body) {
        var request = made.asOwner().contentType("application/merge-patch+json").body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .patch(WEBHOOKS + "/{id}", made.id())
                .then();
    }

    private String rows(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
