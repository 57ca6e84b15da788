package org.lifeline.outages.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.guard.TestIssuer;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.wire.Role;

/** Who reported is known to the audited door alone, and not for ever. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class IdentityTest {
    private static final String REASON = "they asked to be called back";

    private final DataSource database;
    private final ProtectionSettings settings;
    private final EraseAuthors eraseAuthors;
    private final String region = Trial.region();
    private final String subject = "s-" + UUID.randomUUID();
    private UUID report;

    IdentityTest(DataSource database, ProtectionSettings settings, EraseAuthors eraseAuthors) {
        this.database = database;
        this.settings = settings;
        this.eraseAuthors = eraseAuthors;
    }

    @BeforeEach
    void somebodyReports() {
        report = People.file(subject, Trial.report(region, "NONE B2", Trial.ago("1H")));
    }

    @Test
    void coordinatorReadsItAndThatIsOnRecord() {
        ask(report, REASON, Role.COORDINATOR)
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body(
                        "subject", equalTo(subject),
                        "username", equalTo("user-" + subject),
                        "name", equalTo("Name of " + subject),
                        "issuer", equalTo(TestIssuer.url()));

        JsonPath audit = audit(1);
        assertThat(audit.getString("items[0].act")).isEqualTo("IDENTITY_READ");
        assertThat(audit.getString("items[0].report")).isEqualTo(report.toString());
        assertThat(audit.getString("items[0].subject")).isEqualTo("carim");
        assertThat(audit.getString("items[0].reason")).isEqualTo(REASON);
    }

    @Test
    void whatNobodyFiledIsNotFoundAndThatIsOnRecordToo() {
        UUID none = UUID.randomUUID();

        ask(none, REASON, Role.COORDINATOR).statusCode(404);

        assertThat(audit(1).getString("items[0].act")).isEqualTo("IDENTITY_NOT_KNOWN");
        assertThat(audit(1).getString("items[0].report")).isEqualTo(none.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.VIEWER, Role.FIELD, Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
    void nobodyElseMayRead(String role) {
        long before = audit(1).getLong("items[0].id");

        ask(report, REASON, role).statusCode(403).body(not(containsString(subject)));

        assertThat(audit(1).getLong("items[0].id")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "too short", "                "})
    void withoutAReasonNothingIsRead(String reason) {
        ask(report, reason, Role.COORDINATOR).statusCode(400).body(not(containsString(subject)));
        ask(report, "x".repeat(501), Role.COORDINATOR).statusCode(400);
    }

    @Test
    void whatCannotBePutOnRecordIsNotAnswered() throws SQLException {
        execute("create function refuse_audit() returns trigger language plpgsql as $$ begin"
                + " raise exception 'refused by a test' using errcode = '53100'; end $$");
        execute("create trigger refuse_audit before insert on audit for each row execute function refuse_audit()");
        try {
            String answer = ask(report, REASON, Role.COORDINATOR).extract().asString();

            assertThat(answer).doesNotContain(subject).contains("urn:lifeline:problem:");
        } finally {
            execute("drop trigger refuse_audit on audit");
            execute("drop function refuse_audit");
        }
    }

    @Test
    void auditIsOnlyEverAddedToEvenByItsOwner() {
        ask(report, REASON, Role.COORDINATOR).statusCode(200);
        for (String change : List.of("update audit set reason = 'x'", "delete from audit", "truncate audit")) {
            assertThatThrownBy(() -> execute(change)).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void whoDecidedIsOnRecordAndAPseudonymToOthers() {
        String outage = Trial.outage(region);
        as("carim", Role.COORDINATOR)
                .contentType(ContentType.JSON)
                .header("If-Match", Trial.tag(outage))
                .body("{\"decision\":\"CONFIRM\",\"reason\":\"by phone\"}")
                .post("/api/v1/outages/{id}/decisions", outage)
                .then()
                .statusCode(200);

        JsonPath audit = audit(1);
        assertThat(audit.getString("items[0].act")).isEqualTo("DECIDED");
        assertThat(audit.getString("items[0].subject")).isEqualTo("carim");
        assertThat(audit.getString("items[0].outage")).isEqualTo(outage);
        assertThat(audit.getString("items[0].decision")).isEqualTo("CONFIRM");
        String decisions = as("vera", Role.VIEWER)
                .get("/api/v1/outages/{id}/decisions", outage)
                .asString();
        assertThat(decisions).doesNotContain("carim").containsPattern("\"actor\":\"[0-9a-v]{10}\"");
    }

    @Test
    void auditIsReadPageByPageByAdminsOnly() {
        ask(report, REASON, Role.COORDINATOR);
        ask(report, REASON + " again", Role.COORDINATOR);
        as("carim", Role.COORDINATOR).get("/api/v1/audit").then().statusCode(403);

        JsonPath first = audit(1);
        String next = first.getString("next");
        String second = as("ada", Role.ADMIN)
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/api/v1/audit")
                .jsonPath()
                .getString("items[0].reason");

        assertThat(first.getString("items[0].reason")).isEqualTo(REASON + " again");
        assertThat(second).isEqualTo(REASON);
    }

    @Test
    void whoeverFiledAReportMayTakeItBackAndOthersMayNot() {
        for (Map.Entry<String, Integer> who : List.of(Map.entry("another", 404), Map.entry(subject, 200))) {
            as(who.getKey(), Role.FIELD)
                    .contentType(ContentType.JSON)
                    .body("{\"reason\":\"wrong village\"}")
                    .post("/api/v1/reports/{id}/retraction", report)
                    .then()
                    .statusCode(who.getValue());
        }
    }

    @Test
    void identityIsEncryptedWhereItIsKept() throws SQLException {
        String row =
                text("select a::text || ra::text || r::text from author a join report_author ra on ra.author = a.id"
                        + " join report r on r.id = ra.report where ra.report = '" + report + "'");

        assertThat(row).contains(report.toString()).doesNotContain(subject).doesNotContain("Name of");
    }

    @Test
    void authorIsForgottenAfterTheTimeAndTheReportStaysOfOneSource() throws SQLException {
        UUID later = People.file(subject, Trial.report(region, "NONE B2", Trial.ago("50M")));
        String lineage = text("select author_lineage from report where id = '" + report + "'");
        String author = text("select author from report_author where report = '" + report + "'");
        age(report, "90 days 1 minute");
        age(later, "89 days 23 hours");
        execute("update author set last_reported_at = now() - interval '91 days' where id = '" + author + "'");

        eraseAuthors.erase();

        ask(report, REASON, Role.COORDINATOR).statusCode(404);
        ask(later, REASON, Role.COORDINATOR).statusCode(200);
        age(later, "91 days");
        eraseAuthors.erase();
        assertThat(text("select count(*) from author where id = '" + author + "'"))
                .isEqualTo("0");
        assertThat(text("select author_lineage from report where id = '" + later + "'"))
                .isEqualTo(lineage);
        assertThat(text("select count(*) from report where region = '" + region + "'"))
                .isEqualTo("2");
    }

    @Test
    void afterAChangeOfKeysEverythingIsReadAsBeforeAndTheOldKeyCanGo() throws SQLException {
        String old = settings.keys().orElseThrow().get(0);
        String other = Base64.getEncoder().encodeToString(Seal.random(32));
        Secrets before = new Secrets(keys(old));
        before.open(null);
        String lookup = text("select lookup from author a join report_author ra on ra.author = a.id where report = '"
                + report + "'");
        try {
            Secrets rotated = new Secrets(keys(other, old));
            rotated.open(null);
            new SealAnew(rotated).tend();

            Secrets after = new Secrets(keys(other));
            assertThat(after.hash(Secrets.Purpose.LOOKUP, TestIssuer.url(), subject))
                    .isEqualTo(before.hash(Secrets.Purpose.LOOKUP, TestIssuer.url(), subject))
                    .isEqualTo(HexFormat.of().parseHex(lookup));
            assertThat(text("select count(distinct key_id) from author")).isEqualTo("1");
            assertThatThrownBy(() -> new Secrets(keys(old)).open(null)).hasMessageContaining("lacks the key");
        } finally {
            Secrets back = new Secrets(keys(old, other));
            back.open(null);
            new SealAnew(back).tend();
        }
        ask(report, REASON, Role.COORDINATOR).statusCode(200).body("subject", equalTo(subject));
    }

    private static ProtectionSettings keys(String... keys) {
        return new ProtectionSettings() {
            @Override
            public Optional<List<String>> keys() {
                return Optional.of(List.of(keys));
            }

            @Override
            public Duration keepAuthors() {
                return Duration.ofDays(90);
            }

            @Override
            public Duration tend() {
                return Duration.ofHours(1);
            }

            @Override
            public int fewestPeople() {
                return 3;
            }
        };
    }

    private static ValidatableResponse ask(UUID report, String reason, String role) {
        return as("carim", role)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/api/v1/reports/{id}/identity", report)
                .then();
    }

    private static JsonPath audit(int limit) {
        return as("ada", Role.ADMIN)
                .queryParam("limit", limit)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void age(UUID one, String by) throws SQLException {
        execute("update report_author set received_at = now() - interval '" + by + "' where report = '" + one + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.asOwnerOf(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
