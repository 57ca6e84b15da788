package org.lifeline.outages.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lifeline.guard.Tokens;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.author.People;
import org.lifeline.outages.report.Report;
import org.lifeline.wire.Role;

/** Of a kind of source of which fewer than three people can be told apart nobody learns where and who together. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class SmallCategoryTest {
    private static final String NOTE = "canary behind the bakery";
    private static final Set<String> BY_SOURCE =
            Set.of("id", "region", "resolved", "placement", "observedAt", "source", "exercise", "widened");
    private static final Set<String> BY_AREA = Set.of(
            "id", "region", "resolved", "placement", "service", "level", "observedAt", "source", "exercise", "widened");

    private final String around = Trial.region();
    private final String region = Trial.region(around);

    @Test
    void bySourceOneSeesClassParentAreaAndDayOnly() {
        UUID id = People.file("amal", report("2H"));
        aDayPasses();
        aDayPasses();

        List<Map<String, Object>> shown = listed("vera", "region=" + around);

        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).keySet()).isEqualTo(BY_SOURCE);
        assertThat(shown.get(0)).containsEntry("region", around).containsEntry("widened", true);
        assertThat(shown.get(0).get("source")).isEqualTo(Map.of("class", "RESIDENT"));
        assertThat((String) shown.get(0).get("observedAt")).endsWith("T00:00:00Z");
        assertThat(shown.toString()).doesNotContain(id.toString());
    }

    @Test
    void byAreaOneSeesLevelAndHourOnly() {
        UUID id = People.file("amal", report("2H"));

        List<Map<String, Object>> shown = as("vera", Role.VIEWER)
                .get("/api/v1/outages/{id}/reports", Trial.outage(region))
                .path("items");

        assertThat(shown.get(0).keySet()).isEqualTo(BY_AREA);
        assertThat(shown.get(0)).containsEntry("region", region).containsEntry("level", "NONE");
        assertThat(((Map<?, ?>) shown.get(0).get("source"))).isEmpty();
        assertThat((String) shown.get(0).get("observedAt")).endsWith(":00:00Z");
        assertThat(shown.toString()).doesNotContain(id.toString());
    }

    @Test
    void sourceSideComesTwoDaysAfterTheDay() {
        People.file("amal", report("0H"));
        assertThat(listed("vera", "region=" + around)).isEmpty();

        aDayPasses();
        assertThat(listed("vera", "region=" + around)).isEmpty();

        aDayPasses();
        assertThat(listed("vera", "region=" + around)).hasSize(1);
    }

    /** The day on which it came would tell which it is. */
    @Test
    void whatComesDaysLateHasNoSourceSide() {
        People.file("amal", report("50H"));

        aDayPasses();
        aDayPasses();

        assertThat(listed("vera", "region=" + around)).isEmpty();
    }

    @Test
    void neitherRegionNorServiceNorHourFindsIt() {
        People.file("amal", report("2H"));
        aDayPasses();
        aDayPasses();

        assertThat(listed("vera", "region=" + region)).isEmpty();
        assertThat(listed("vera", "region=" + around + "&service=ELECTRICITY")).isEmpty();
        Instant midnight = Trial.ago("50H").truncatedTo(ChronoUnit.DAYS);
        for (int hour = 0; hour < 24; hour++) { // no hour of its day tells more than its day
            assertThat(listed("vera", "region=" + around + "&observedSince=" + midnight.plus(hour, ChronoUnit.HOURS)))
                    .hasSize(1);
        }
    }

    @Test
    void threePeopleAreShownWhereTheyAreWithoutTheirIds() {
        UUID first = People.file("amal", report("1H"));
        People.file("badr", report("2H"));
        assertThat(listed("vera", "region=" + region)).isEmpty();

        People.file("carla", report("3H"));

        List<Map<String, Object>> shown = listed("vera", "region=" + region);
        assertThat(shown).hasSize(3).allSatisfy(one -> assertThat(one).doesNotContainKey("widened"));
        assertThat(shown.toString())
                .contains(NOTE)
                .doesNotContain(first.toString())
                .doesNotContain("affectedPeople");
    }

    @Test
    void onePersonWithManyLineagesIsOne() {
        People.file("amal", report("1H"));
        for (String lineage : List.of("post-1", "post-2", "post-3", "post-4")) {
            People.file("mallory", lineage(report("2H"), lineage));
        }

        assertThat(listed("vera", "region=" + region)).isEmpty();
    }

    @Test
    void manyPeopleWithOneLineageAreOne() {
        for (String who : List.of("amal", "badr", "carla")) {
            People.file(who, lineage(report("2H"), "hotline"));
        }

        assertThat(listed("vera", "region=" + region)).isEmpty();
    }

    @Test
    void retractedAndOldReportsDoNotCount() {
        People.file("amal", report("1H"));
        Trial.retract(People.file("badr", report("2H")));
        Trial.retract(People.file("carla", report("3H")));
        People.file("dina", report("73H"));
        People.file("emil", report("74H"));

        assertThat(listed("vera", "region=" + region)).isEmpty();
    }

    @Test
    void reportThatNoLongerStandsIsNotShownByItsAreaAmongMany() {
        UUID taken = People.file("amal", report("1H").replace(NOTE, "taken back"));
        for (String who : List.of("badr", "carla", "dina")) {
            People.file(who, report("2H"));
        }
        People.file("emil", report("80H").replace(NOTE, "long ago"));
        Trial.retract(taken);

        assertThat(listed("vera", "region=" + region).toString())
                .contains(NOTE)
                .doesNotContain("taken back")
                .doesNotContain("long ago");
    }

    @Test
    void readersOwnReportDoesNotMakeTheOthersMany() {
        People.file("amal", report("1H"));
        People.file("badr", report("2H"));
        UUID own = People.file("mallory", report("3H"));

        assertThat(listed("vera", "region=" + region)).hasSize(3);
        List<Map<String, Object>> shown = as("mallory", Role.FIELD)
                .get("/api/v1/reports?region=" + region)
                .path("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0)).containsEntry("id", own.toString()).doesNotContainKey("widened");
    }

    @Test
    void thoseOfWhomNothingIsKnownCannotBeToldApart() {
        for (int hour = 1; hour <= 4; hour++) {
            People.file("person-" + hour, report(hour + "H"));
        }
        change("author_lineage = null");

        assertThat(listed("vera", "region=" + region)).isEmpty();
    }

    @Test
    void pagesGoOnInAnOrderThatIsNotThatOfTheTimes() {
        List<String> byTime = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            byTime.add("note-" + i);
            People.file("person-" + i, report("0H" + (i + 1) + "M").replace(NOTE, "note-" + i));
        }
        List<String> notes = new ArrayList<>();
        String path = "/api/v1/reports?limit=5&region=" + region;
        while (path != null) {
            var page = as("vera", Role.VIEWER).urlEncodingEnabled(false).get(path);
            notes.addAll(page.jsonPath().getList("items.note"));
            String link = page.header("Link");
            path = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(notes).containsExactlyInAnyOrderElementsOf(byTime).isNotEqualTo(byTime);
    }

    @Test
    void whoeverIsNotShownAReportIsNotToldThatThereIsOne() {
        UUID id = People.file("amal", report("1H"));

        for (String asker : List.of("mallory", "vera")) {
            assertThat(as(asker, Role.FIELD).get("/api/v1/reports/{id}", id).statusCode())
                    .isEqualTo(404);
            assertThat(as(asker, Role.FIELD)
                            .contentType("application/json")
                            .body("{\"reason\":\"wrong\"}")
                            .post("/api/v1/reports/{id}/retraction", id)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(as("amal", Role.FIELD)
                        .get("/api/v1/reports/{id}", id)
                        .path("note")
                        .toString())
                .isEqualTo(NOTE);
    }

    @Test
    void outsideTheRemitAnIdThatIsTakenIsAnsweredAsOneThatIsNot() {
        UUID taken = People.file("amal", report("1H"));
        String token = Tokens.ofField("SY10");

        for (UUID id : List.of(taken, UUID.randomUUID())) {
            assertThat(io.restassured.RestAssured.given()
                            .header("Authorization", "Bearer " + token)
                            .contentType("application/json")
                            .body(report("2H"))
                            .put("/api/v1/reports/{id}", id)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private void aDayPasses() {
        change("received_at = received_at - interval '1 day', observed_at = observed_at - interval '1 day'");
    }

    private void change(String set) {
        QuarkusTransaction.requiringNew().run(() -> Report.getEntityManager()
                .createNativeQuery("update report set " + set + " where region = :region")
                .setParameter("region", region)
                .executeUpdate());
    }

    private String report(String ago) {
        return Trial.report(region, "NONE B2", Trial.ago(ago))
                .replace("FIELD_STAFF", "RESIDENT")
                .replace(
                        "\"level\"",
                        "\"note\":\"" + NOTE
                                + "\",\"affectedPeople\":{\"min\":1371,\"best\":1500,\"max\":1777,\"method\":\"ESTIMATE\"},\"level\"");
    }

    private static String lineage(String report, String lineage) {
        return report.replace("\"reliability\"", "\"lineage\":\"" + lineage + "\",\"reliability\"");
    }

    private static List<Map<String, Object>> listed(String reader, String query) {
        return as(reader, Role.VIEWER)
                .get("/api/v1/reports?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
