package org.lifeline.outages.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Tokens;
import org.lifeline.outages.Trial;
import org.lifeline.wire.Role;

/** A teller is known again, and nowhere named. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class TellerTest {
    private static final String NUMBER = "0944 551 907";

    private final String region = Trial.region();

    @Inject
    DataSource database;

    @Inject
    EraseAuthors eraseAuthors;

    @Test
    void tellerIsOneSourceWhoeverTakesTheCall() throws SQLException {
        UUID one = told("amal", NUMBER);
        UUID again = told("badr", "0944-551-907");
        UUID other = told("badr", "0944 551 908");

        assertThat(source(one)).isEqualTo(source(again)).isNotEqualTo(source(other));
        assertThat(column("voice", one)).isNull();
    }

    @Test
    void tellerIsAnotherInEveryArea() throws SQLException {
        UUID here = told("amal", NUMBER);
        String elsewhere = Trial.region();
        UUID there = People.file("amal", report(elsewhere, NUMBER));

        assertThat(source(here)).isNotEqualTo(source(there));
    }

    @Test
    void tellerIsNeitherKeptNorToldOnTheFeed() throws SQLException {
        UUID id = told("amal", "canary-teller");

        String kept = text("select r::text || e.data::text || coalesce(t.rows, '') from report r"
                + " join event e on e.data ->> 'report' = r.id::text"
                + " cross join (select string_agg(t::text, ' ') as rows from teller t) t where r.id = '" + id + "'");

        assertThat(kept).contains(id.toString()).doesNotContain("canary");
        assertThat(Trial.feed()).doesNotContain("canary").doesNotContain(source(id));
        assertThat(Tokens.as("carim", Role.COORDINATOR)
                        .get("/api/v1/reports/{id}", id)
                        .asString())
                .doesNotContain("canary")
                .doesNotContain("teller");
    }

    @Test
    void whereALineageIsNamedNothingIsKeptOfTheTeller() throws SQLException {
        UUID id = People.file(
                "amal", report(region, NUMBER).replace("\"reliability\"", "\"lineage\":\"post-1\",\"reliability\""));

        assertThat(source(id)).isEqualTo("post-1");
        assertThat(column("teller", id)).isNull();
    }

    @Test
    void reportSentAgainWithAnotherTellerStaysOfTheFirst() throws SQLException {
        UUID id = UUID.randomUUID();
        String observed = report(region, NUMBER);
        put(id, observed).statusCode(201);
        String source = source(id);

        put(id, observed.replace(NUMBER, "somebody else")).statusCode(200);
        put(id, observed.replace("\"teller\":\"" + NUMBER + "\",", "")).statusCode(200);

        assertThat(source(id)).isEqualTo(source);
    }

    @Test
    void unnamedCallsOfOnePersonAreSourcesOfTheirOwnAndOneVoice() throws SQLException {
        UUID one = People.file("amal", relayed("1H"));
        UUID two = People.file("amal", relayed("2H"));
        UUID others = People.file("badr", relayed("2H"));

        assertThat(source(one)).isEqualTo(one.toString());
        assertThat(source(two)).isEqualTo(two.toString());
        assertThat(column("voice", one)).isEqualTo(column("voice", two)).isNotEqualTo(column("voice", others));
    }

    /** A teller goes on to be one source of what was told, and nobody can try a number any more. */
    @Test
    void afterTheTimeNothingLeadsToATellerAndThePastStaysWhatItWas() throws SQLException {
        UUID first = told("amal", NUMBER);
        UUID second = told("amal", NUMBER);
        String source = source(first);
        String young = source(told("amal", "0933 111 222"));
        execute("update teller set made_at = now() - interval '90 days 1 minute' where id = '" + source + "'");
        execute("update teller set made_at = now() - interval '89 days 23 hours' where id = '" + young + "'");

        eraseAuthors.erase();

        assertThat(text("select count(*) from teller where id in ('" + source + "', '" + young + "')"))
                .isEqualTo("1");
        assertThat(Stream.of(source(first), source(second))).containsOnly(source);
        assertThat(source(told("amal", NUMBER))).isNotEqualTo(source);
        assertThat(source(told("amal", "0933 111 222"))).isEqualTo(young);
    }

    @Test
    void manyCallsAtOnceMakeOneTeller() throws SQLException {
        Set<String> sources = new HashSet<>();
        for (UUID id : IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> told("caller-taker-" + i % 5, "0955 " + i % 4))
                .toList()) {
            sources.add(source(id));
        }

        assertThat(sources).hasSize(4);
    }

    @Test
    void whoFiledIsOneSourceInTheAreaThatReportsMoveTo() throws SQLException {
        String before = Trial.region();
        UUID moved = People.file("amal", firstHand(before, "3H"));
        UUID relayed = People.file("amal", relayed("3H").replace(region, before));
        UUID told = People.file("amal", report(before, NUMBER));
        String teller = source(told);

        RegionServiceStandIn.supersede(before, region);

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> region.equals(column("region", moved)));
        UUID after = People.file("amal", firstHand(region, "1H"));
        assertThat(source(moved)).isEqualTo(source(after)).isEqualTo(column("author_lineage", moved));
        assertThat(column("voice", relayed)).isEqualTo(column("author_lineage", after) + "/RESIDENT");
        assertThat(source(told)).isEqualTo(teller);
        UUID underTheOldCode = People.file("amal", report(before, NUMBER));
        assertThat(source(underTheOldCode)).isEqualTo(teller);
        Tokens.as("carim", Role.COORDINATOR)
                .get("/api/v1/reports?region=" + before)
                .then()
                .body(
                        "items.id",
                        containsInAnyOrder(Stream.of(moved, relayed, told, after, underTheOldCode)
                                .map(UUID::toString)
                                .toArray()));
        Tokens.as("amal", Role.FIELD)
                .get("/api/v1/reports?unresolved=true&region=" + before)
                .then()
                .body("items", empty());
    }

    private static ValidatableResponse put(UUID id, String report) {
        return Tokens.as("amal", Role.FIELD)
                .contentType("application/json")
                .body(report)
                .put("/api/v1/reports/{id}", id)
                .then();
    }

    private UUID told(String who, String teller) {
        return People.file(who, report(region, teller));
    }

    private String report(String region, String teller) {
        return relayed("1H")
                .replace(this.region, region)
                .replace("\"reliability\"", "\"teller\":\"" + teller + "\",\"reliability\"");
    }

    private String relayed(String ago) {
        return Trial.report(region, "NONE C3", Trial.ago(ago)).replace("FIELD_STAFF", "RESIDENT");
    }

    private static String firstHand(String region, String ago) {
        return Trial.report(region, "NONE B2", Trial.ago(ago));
    }

    private String source(UUID report) throws SQLException {
        return column("source", report);
    }

    private String column(String name, UUID report) throws SQLException {
        return text("select " + name + " from report where id = '" + report + "'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
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
