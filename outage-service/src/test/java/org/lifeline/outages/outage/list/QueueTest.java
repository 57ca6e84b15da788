package org.lifeline.outages.outage.list;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.outage.Outage;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class QueueTest {
    private static final String MANY_ELSEWHERE = """
            insert into report (id, digest, region, resolved, service, level, observed_at, received_at, scope, note,
                                source, source_class, reliability, credibility, backup, exercise)
            select gen_random_uuid(), '', 'SY', true, 'WATER', 'NONE', now(), now(), 'PART', 'أنباء شائعة',
                   gen_random_uuid(), 'RESIDENT', 'C', 3, '{}', false
            from generate_series(1, 5001)""";

    private String region;

    @BeforeEach
    void aRegionOfItsOwn() {
        region = Trial.region();
    }

    @Test
    void newOutagesNeedADecisionUntilSomebodyDecides() {
        Trial.file(region, "NONE B2", "5H");
        list(Map.of("needs", "decision")).body("items", hasSize(1));

        Trial.decide(Trial.outage(region), "CONFIRM").statusCode(200);

        list(Map.of("needs", "decision")).body("items", empty());
    }

    @Test
    void restorationThatWasDisputedNeedsADecisionUntilTheWorkIsClosed() {
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);
        Trial.decide(outage, "RESTORE").statusCode(200).body("decisionDisputed", equalTo(false));

        Trial.file(region, "NONE B2", "1H"); // seen before, heard only now

        list(Map.of("needs", "decision"))
                .body(
                        "items.id",
                        contains(outage),
                        "items[0].state",
                        equalTo("RESTORED"),
                        "items[0].decisionDisputed",
                        equalTo(true));
        list(Map.of("needs", "decision", "state", "RESTORED")).body("items", hasSize(1));
        list(Map.of("needs", "decision", "state", "REPORTED")).body("items", empty());
        list(Map.of("needs", "recheck")).body("items", empty());
        list(Map.of("state", "REPORTED")).body("items", empty());
        Trial.decide(outage, "CLOSE").statusCode(200).body("decisionDisputed", equalTo(false));
        list(Map.of("needs", "decision")).body("items", empty());
    }

    @Test
    void whatIsHeardAfterTheWorkWasClosedNeedsADecisionAgain() {
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);
        Trial.decide(outage, "RESTORE").statusCode(200);
        Trial.decide(outage, "CLOSE").statusCode(200);

        Trial.file(region, "NONE B2", "1H");

        list(Map.of("needs", "decision"))
                .body("items.id", contains(outage), "items[0].state", equalTo("CLOSED"))
                .body("items[0].decisionDisputed", equalTo(true), "items[0].verification", equalTo("DISPUTED"));
    }

    @Test
    void refutalIsDisputedUntilTheReportIsRetracted() {
        Trial.file(region, "NONE B2", "5H");
        Trial.decide(Trial.outage(region), "REFUTE").statusCode(200);
        UUID late = Trial.file(region, "SEVERE B2", "1H");
        list(Map.of("needs", "decision")).body("items.state", contains("REFUTED"));

        Trial.retract(late);

        eventually(() -> list(Map.of("needs", "decision")).body("items", empty()));
    }

    @Test
    void rumourDisputesNoDecision() {
        Trial.file(region, "NONE B2", "5H");
        Trial.decide(Trial.outage(region), "RESTORE").statusCode(200);

        Trial.file(region, "NONE E5", "1H");

        list(Map.of("needs", "decision")).body("items", empty());
    }

    @Test
    void contradictoryReportsAreInTheContestedQueue() {
        Trial.file(region, "NONE B2", "3H");
        list(Map.of("needs", "contested")).body("items", empty());

        Trial.file(region, "NORMAL C2", "2H");
        Trial.file(region, "NORMAL C2", "1H");

        list(Map.of("needs", "contested")).body("items", hasSize(1), "items[0].verification", equalTo("DISPUTED"));
    }

    @Test
    void expiredEvidenceLeavesTheOutageOpenToBeRechecked() {
        Trial.file(region, "NONE B2", "71H59M57S");

        eventually(() -> Trial.assessment(region).body("level", equalTo("UNKNOWN")));
        eventually(() -> list(Map.of("needs", "recheck"))
                .body(
                        "items.state",
                        contains("REPORTED"),
                        "items.freshness",
                        contains("UNKNOWN"),
                        "items.level",
                        contains("NONE")));

        assertThat(changes()).anyMatch(event -> event.contains("assessment.changed") && event.contains("\"UNKNOWN\""));
    }

    @ParameterizedTest(name = "notes say {0}, searched for {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    انقطاعٌ كامِلٌ في الكهرباء    | كامل الكهرباء
                    تضررت المحطّة الرئيسيّة       | محطه OR المحطه
                    مضخة المياه في القرى          | القري
                    أعطال إضافية                  | اعطال اضافيه
                    كهربـــاء مقطوعة              | كهرباء
                    مستشفى جبلة بلا ماء           | مستشفي جبله
                    The Sukas substation was hit  | SUKAS substation
                    """)
    void notesAreFoundHoweverArabicIsWritten(String note, String words) {
        Trial.file(Trial.report(region, "NONE B2", Trial.ago("5H"))
                .replace("\"level\"", "\"note\":\"" + note + "\",\"level\""));

        list(Map.of("q", words)).body("items", hasSize(1));
        list(Map.of("q", "بعيد")).body("items", empty());
    }

    @Test
    @TestTransaction
    void wordsThatManyReportsHaveAreFoundInThoseOfTheOutage() {
        Trial.file(Trial.report(region, "NONE B2", Trial.ago("5H"))
                .replace("\"level\"", "\"note\":\"كهرباء شائعة\",\"level\""));
        Trial.outage(region);
        Panache.getSession().createNativeMutationQuery(MANY_ELSEWHERE).executeUpdate();

        assertThat(found("شائعه كهرباء")).hasSize(1);
        assertThat(found("شائعه")).hasSize(1);
        assertThat(found("شائعه -كهرباء")).isEmpty();
    }

    private List<Outage> found(String words) {
        OutageFilter asked = new OutageFilter();
        asked.region = region;
        asked.q = words;
        asked.sort = Sort.opened;
        asked.limit = 10;
        return new OutageList(asked).find();
    }

    @Test
    void filtersNarrowAndTheSubtreeOfARegionIsInIt() {
        Trial.file(Trial.report(region, "SEVERE B2", Trial.ago("5H"))
                .replace(
                        "\"level\"",
                        "\"affectedPeople\":{\"min\":10,\"best\":500,\"max\":900,\"method\":\"COUNT\"},\"level\""));
        String outage = Trial.outage(region);

        list(Map.of("minPeople", "500", "service", "ELECTRICITY", "state", "REPORTED", "verification", "UNVERIFIED"))
                .body("items.id", contains(outage));
        list(Map.of("minPeople", "501")).body("items", empty());
        list(Map.of("service", "WATER")).body("items", empty());
        list(Map.of("openedSince", "2100-01-01T00:00:00Z")).body("items", empty());
        list(Map.of("openedSince", Trial.ago("1H").toString())).body("items", hasSize(1));
        given().queryParam("region", "SY0602")
                .queryParam("limit", 500)
                .get("/api/v1/outages")
                .then()
                .body("items.id", hasItem(outage));
        given().queryParam("region", "SY0600")
                .queryParam("limit", 500)
                .get("/api/v1/outages")
                .then()
                .body("items.id", not(hasItem(outage)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "people", "since"})
    void anAreasOwnOutagesAreListedWithoutThoseInside(String sort) {
        String parent = "SY07" + region.substring(4);
        RegionServiceStandIn.add(parent, 2, "SY");
        String within = Trial.region(parent);
        Trial.file(Trial.report(parent, "NONE B2", Trial.ago("5H")));
        Trial.file(Trial.report(within, "NONE B2", Trial.ago("4H")));

        given().queryParam("region", parent)
                .queryParam("inside", false)
                .queryParam("sort", sort)
                .get("/api/v1/outages")
                .then()
                .body("items.region", contains(parent));
        given().queryParam("region", parent)
                .queryParam("inside", false)
                .queryParam("needs", "decision")
                .get("/api/v1/outages")
                .then()
                .body("items.region", contains(parent));
        given().queryParam("region", parent).get("/api/v1/outages").then().body("items", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"opened", "people", "since"})
    void everyOrderIsWalkedByKeyWithoutGapOrRepetition(String sort) {
        String parent = "SY07" + region.substring(4);
        RegionServiceStandIn.add(parent, 2, "SY");
        List<String> regions = List.of(
                Trial.region(parent),
                Trial.region(parent),
                Trial.region(parent),
                Trial.region(parent),
                Trial.region(parent));
        for (int i = 0; i < regions.size(); i++) {
            Trial.file(Trial.report(regions.get(i), "NONE B2", Trial.ago((i + 1) + "H"))
                    .replace(
                            "\"level\"",
                            i == 2
                                    ? "\"level\""
                                    : "\"affectedPeople\":{\"min\":1,\"max\":" + (i % 2 + 1)
                                            + "00,\"method\":\"COUNT\"},\"level\""));
        }
        List<String> whole = given().queryParam("region", parent)
                .queryParam("sort", sort)
                .get("/api/v1/outages")
                .path("items.id");

        List<String> walked = new ArrayList<>();
        String after = null;
        do {
            var request = given().queryParam("region", parent)
                    .queryParam("sort", sort)
                    .queryParam("limit", 2);
            var page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/v1/outages")
                    .then()
                    .statusCode(200)
                    .extract();
            walked.addAll(page.path("items.id"));
            after = page.path("next");
        } while (after != null);

        assertThat(walked).hasSize(5).doesNotHaveDuplicates().isEqualTo(whole);
    }

    @Test
    void placesThatAreNoneAreRefused() {
        list(Map.of("after", "nonsense"), 400);
        list(Map.of("sort", "beauty"), 400);
        list(Map.of("limit", "501"), 400);
        list(Map.of("needs", "love"), 400);
        list(Map.of("minPeople", "-1"), 400);
    }

    private ValidatableResponse list(Map<String, String> query) {
        return list(query, 200);
    }

    private ValidatableResponse list(Map<String, String> query, int status) {
        return given().queryParam("region", region)
                .queryParams(query)
                .get("/api/v1/outages")
                .then()
                .statusCode(status);
    }

    private List<String> changes() {
        return List.of(Trial.feed().split("(?=\\{\"specversion)")).stream()
                .filter(event -> event.contains(region + "/"))
                .toList();
    }

    private static void eventually(ThrowingRunnable asserted) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(asserted);
    }
}
