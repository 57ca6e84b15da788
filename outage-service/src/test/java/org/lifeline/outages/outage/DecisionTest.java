package org.lifeline.outages.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class DecisionTest {
    private String region;

    @BeforeEach
    void aRegionOfItsOwn() {
        region = Trial.region();
    }

    @Test
    void confirmationVerifiesUntilANewerReportSaysSomethingFarFromIt() {
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);

        Trial.decide(outage, "CONFIRM")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"), "verification", equalTo("VERIFIED"));
        Trial.assessment(region).body("verification", equalTo("VERIFIED"));

        Trial.file(Trial.report(region, "REDUCED F6", Instant.now())); // nothing to go by
        Trial.assessment(region).body("verification", equalTo("VERIFIED"));

        Trial.file(Trial.report(region, "REDUCED B2", Instant.now()));
        Trial.assessment(region).body("level", equalTo("NONE"), "verification", equalTo("DISPUTED"));
        given().get("/api/v1/outages/{id}", outage).then().body("verification", equalTo("DISPUTED"));
    }

    @Test
    void confirmationHoldsInViewsOfAnotherTimeOnlyFromThenOn() {
        Trial.file(region, "NONE B2", "5H");
        Instant before = Instant.now();
        Trial.decide(Trial.outage(region), "CONFIRM").statusCode(200);

        given().queryParam("asOf", before.toString())
                .get("/api/v1/assessments/{p}/ELECTRICITY", region)
                .then()
                .body("verification", equalTo("UNVERIFIED"));
        given().queryParam("asOf", Instant.now().toString())
                .get("/api/v1/assessments/{p}/ELECTRICITY", region)
                .then()
                .body("verification", equalTo("VERIFIED"));
    }

    @Test
    void changeWithoutIfMatchIs428AndAgainstAnOlderVersion412() {
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);
        String stale = Trial.tag(outage);
        String confirm = "{\"decision\":\"CONFIRM\",\"reason\":\"by phone\"}";

        Trial.decide(outage, null, confirm)
                .statusCode(428)
                .body("type", equalTo("urn:lifeline:problem:precondition-required"));
        Trial.decide(outage, stale, confirm).statusCode(200);
        Trial.decide(outage, stale, confirm)
                .statusCode(412)
                .body("type", equalTo("urn:lifeline:problem:precondition-failed"));
    }

    @Test
    void moveThatIsNotAllowedNamesTheAllowedOnes() {
        Trial.file(region, "NONE B2", "5H");

        Trial.decide(Trial.outage(region), "CLOSE")
                .statusCode(409)
                .body("allowed", containsInAnyOrder("CONFIRM", "REFUTE", "MARK_PARTLY_RESTORED", "RESTORE", "MERGE"));
    }

    @Test
    void reasonIsRequiredAndNothingUnknownIsTaken() {
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);
        String tag = Trial.tag(outage);

        Trial.decide(outage, tag, "{\"decision\":\"CONFIRM\"}").statusCode(400);
        Trial.decide(outage, tag, "{\"decision\":\"CONFIRM\",\"reason\":\" \"}").statusCode(400);
        Trial.decide(outage, tag, "{\"decision\":\"BLESS\",\"reason\":\"x\"}").statusCode(400);
        Trial.decide(outage, tag, "{\"decision\":\"MERGE\",\"reason\":\"x\"}").statusCode(400);
        Trial.decide(outage, tag, "{\"decision\":\"CONFIRM\",\"reason\":\"x\",\"actor\":\"me\"}")
                .statusCode(400);
        Trial.decide(UUID.randomUUID().toString(), tag, "{\"decision\":\"CONFIRM\",\"reason\":\"x\"}")
                .statusCode(404);
    }

    /** Where so little is usual that one step better is all of it. */
    @Test
    void partialRestorationThatIsNoneByItsLevelHasToBeSaid() {
        given().contentType(ContentType.JSON)
                .body("{\"level\":\"SEVERE\"}")
                .put("/api/v1/baselines/{region}/ELECTRICITY", region)
                .then()
                .statusCode(201);
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);
        String since = Trial.assessment(region).extract().path("since");

        Trial.decide(outage, "MARK_PARTLY_RESTORED").statusCode(422);
        Trial.decide(
                        outage,
                        Trial.tag(outage),
                        "{\"decision\":\"MARK_PARTLY_RESTORED\",\"level\":\"NONE\",\"reason\":\"in the harbour only\"}")
                .statusCode(200)
                .body("state", equalTo("PARTIALLY_RESTORED"), "level", equalTo("NONE"));
        Trial.assessment(region).body("level", equalTo("NONE"), "since", equalTo(since));
    }

    @Test
    void decisionIsOnTheTimelineWithItsReasonAndLeavesWithoutIt() {
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);
        Trial.decide(outage, "CONFIRM").statusCode(200);

        given().get("/api/v1/outages/{id}/timeline", outage)
                .then()
                .body(
                        "items.type",
                        hasItem("org.lifeline.outage.decided"),
                        "items.reason",
                        hasItem("seen canary-reason"));
        given().get("/api/v1/outages/{id}/decisions", outage)
                .then()
                .body(
                        "items.decision",
                        contains("CONFIRM"),
                        "items.actor",
                        contains(matchesPattern("unknown|[0-9a-v]{10}")),
                        "items[0].before",
                        equalTo("REPORTED"));
        assertThat(Trial.feed()).contains("org.lifeline.outage.decided").doesNotContain("canary-reason");
    }

    @Test
    void restoredByAPersonStaysSoUntilSomethingNewerSaysOtherwiseWhichIsAnotherOutage() {
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);
        Trial.decide(outage, "RESTORE")
                .statusCode(200)
                .body("state", equalTo("RESTORED"), "actualPeriod.end", notNullValue())
                .body("verification", equalTo("VERIFIED"));

        Trial.file(region, "NONE B2", "3H"); // late, about before
        Trial.outages(region).body("items", hasSize(1), "items[0].state", equalTo("RESTORED"));

        Trial.file(Trial.report(region, "NONE B2", Instant.now()));
        Trial.outages(region).body("items", hasSize(2), "items.state", containsInAnyOrder("RESTORED", "REPORTED"));
    }

    @Test
    void restorationIsOnTheBoardAsWhatIsUsualUntilSomethingNewerSaysOtherwise() {
        Trial.file(region, "NONE B2", "5H");
        Trial.file(region, "SEVERE C2", "4H");
        Instant before = Instant.now();
        String outage = Trial.outage(region);
        Trial.decide(outage, "CONFIRM").statusCode(200);

        Trial.decide(outage, "RESTORE").statusCode(200);

        Trial.assessment(region)
                .body(
                        "level",
                        equalTo("NORMAL"),
                        "verification",
                        equalTo("VERIFIED"),
                        "evidence.level",
                        contains("NORMAL"),
                        "evidence[0].decision",
                        equalTo(true),
                        "evidence[0].report",
                        nullValue(),
                        "steps.rule",
                        contains("DECIDED"),
                        "steps[0].after",
                        equalTo("NORMAL"),
                        "setAside.findAll { !it.decision }.because",
                        contains("SET_ASIDE_BY_DECISION", "SET_ASIDE_BY_DECISION"));
        assertThat(Trial.feed()).contains("\"level\":\"NORMAL\"");
        given().queryParam("asOf", before.toString())
                .get("/api/v1/assessments/{p}/ELECTRICITY", region)
                .then()
                .body("level", equalTo("NONE"));

        Trial.file(region, "NONE B2", "3H"); // late, about before: it does not vanish behind the decision
        Trial.assessment(region).body("level", equalTo("NORMAL"), "verification", equalTo("DISPUTED"));

        Trial.file(Trial.report(region, "REDUCED B2", Instant.now()));
        Trial.assessment(region).body("level", equalTo("REDUCED"), "verification", equalTo("UNVERIFIED"));
    }

    @Test
    void restorationOutlastsTheClosingAndNotTheReopening() {
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);
        Trial.decide(outage, "RESTORE").statusCode(200);

        Trial.decide(outage, "CLOSE").statusCode(200);
        Trial.assessment(region).body("level", equalTo("NORMAL"));

        Trial.decide(outage, "REOPEN").statusCode(200);
        Trial.assessment(region).body("level", equalTo("NONE"), "verification", equalTo("VERIFIED"));
    }

    @Test
    void refutedStandsAgainstOlderReportsAndANewerOneOpensAnother() {
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);
        Trial.decide(outage, "REFUTE").statusCode(200).body("state", equalTo("REFUTED"));

        Trial.file(region, "NONE B2", "3H");
        Trial.outages(region).body("items", hasSize(1), "items[0].state", equalTo("REFUTED"));

        Trial.file(Trial.report(region, "NONE B2", Instant.now()));
        Trial.outages(region)
                .body(
                        "items.state",
                        containsInAnyOrder("REPORTED", "REFUTED"),
                        "items.find { it.state == 'REFUTED' }.id",
                        equalTo(outage));
    }

    @Test
    void confirmedStaysOpenAgainstReportsFromBefore() {
        Trial.file(region, "NONE C2", "5H");
        String outage = Trial.outage(region);
        Trial.decide(outage, "CONFIRM").statusCode(200);

        Trial.file(region, "NORMAL A1", "1H");
        Trial.file(region, "NORMAL A1", "1H");
        Trial.assessment(region).body("level", equalTo("NONE"));
        Trial.outages(region).body("items", hasSize(1), "items[0].state", equalTo("CONFIRMED"));

        Trial.file(Trial.report(region, "NORMAL A1", Instant.now()));
        Trial.outages(region).body("items[0].state", equalTo("CONFIRMED"), "items[0].contested", equalTo(true));
        Trial.file(Trial.report(region, "NORMAL A1", Instant.now()));
        Trial.file(Trial.report(region, "NORMAL A1", Instant.now()));
        Trial.outages(region).body("items", hasSize(1), "items[0].state", equalTo("RESTORED"));
    }

    @Test
    void retractionOfAllReportsRefutesWhatNobodyVouchedForAndItStaysReadable() {
        UUID report = Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);

        Trial.retract(report);

        given().get("/api/v1/outages/{id}", outage)
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUTED"), "refutedBecause", notNullValue());
        given().get("/api/v1/outages/{id}/reports", outage).then().body("items", hasSize(1));
    }

    @Test
    void lateReportOpensWithHindsightWhatWasLongOver() {
        Trial.file(region, "NORMAL A1", "2H");
        Trial.outages(region).body("items", hasSize(0));

        Trial.file(region, "NONE C2", "9H");

        Trial.outages(region)
                .body(
                        "items",
                        hasSize(1),
                        "items[0].state",
                        equalTo("RESTORED"),
                        "items[0].worstLevel",
                        equalTo("NONE"));
    }

    @Test
    void reopeningWhileAnotherIsOpenIsRefusedAndNamesIt() {
        Trial.file(region, "NONE C2", "9H");
        String first = Trial.outage(region);
        Trial.decide(first, "RESTORE").statusCode(200);
        Trial.file(Trial.report(region, "NONE B2", Instant.now()));
        String second = Trial.outages(region).extract().path("items.find { it.state == 'REPORTED' }.id");

        Trial.decide(first, "REOPEN").statusCode(409).body("detail", containsString(second));
    }

    @Test
    void reopeningARefutedOneWhileAnEarlierOneIsOpenAgainIsRefused() {
        Trial.file(region, "NONE C2", "9H");
        String first = Trial.outage(region);
        Trial.decide(first, "RESTORE").statusCode(200);
        Trial.file(Trial.report(region, "NONE B2", Instant.now()));
        String second = Trial.outages(region).extract().path("items.find { it.state == 'REPORTED' }.id");
        Trial.decide(second, "REFUTE").statusCode(200);
        Trial.decide(first, "REOPEN").statusCode(200).body("state", equalTo("REPORTED"));

        Trial.decide(second, "REOPEN").statusCode(409).body("detail", containsString(first), "open", equalTo(first));
    }

    @Test
    void closedAndReopenedStaysOpenUntilNewerEvidence() {
        Trial.file(region, "NONE C2", "9H");
        Trial.file(region, "NORMAL A1", "2H");
        String outage = Trial.outage(region);
        Trial.decide(outage, "CLOSE").statusCode(200).body("state", equalTo("CLOSED"));

        Trial.decide(outage, "REOPEN").statusCode(200).body("state", equalTo("REPORTED"), "restoredAt", nullValue());
        Trial.file(region, "NORMAL A1", "1H");
        Trial.outages(region).body("items[0].state", equalTo("REPORTED"));
    }

    @Test
    void mergedReportsAreReadableUnderTheSurvivorAndTheDuplicatePointsToIt() {
        String other = Trial.region();
        UUID mine = Trial.file(region, "NONE B2", "5H");
        UUID its = Trial.file(other, "NONE B2", "4H");
        String duplicate = Trial.outage(region);
        String survivor = Trial.outage(other);

        Trial.merge(duplicate, survivor)
                .statusCode(200)
                .body("state", equalTo("DUPLICATE"), "duplicateOf", equalTo(survivor));

        given().get("/api/v1/outages/{id}/reports", survivor)
                .then()
                .body("items.id", contains(mine.toString(), its.toString()));
        given().get("/api/v1/outages/{id}/timeline", duplicate)
                .then()
                .body("items.type", hasItem("org.lifeline.report.filed"));
        Trial.merge(survivor, duplicate).statusCode(409);
        Trial.merge(survivor, survivor).statusCode(409);
    }

    @Test
    void mergeAcrossServicesIsRefused() {
        Trial.file(region, "NONE B2", "5H");
        String electricity = Trial.outage(region);
        String other = Trial.region();
        Trial.file(Trial.report(other, "NONE B2", Trial.ago("4H")).replace("ELECTRICITY", "WATER"));

        Trial.merge(electricity, Trial.outage(other)).statusCode(422).body("detail", containsString("WATER"));
        Trial.merge(electricity, UUID.randomUUID().toString()).statusCode(422);
    }

    @Test
    void estimateCauseAndNoteAreChangedByAMergePatch() {
        Trial.file(region, "NONE B2", "5H");
        String outage = Trial.outage(region);

        patch(
                        outage,
                        Trial.tag(outage),
                        "{\"estimatedRestoration\":{\"at\":\"2030-01-01T00:00:00Z\",\"confidence\":\"LOW\"},"
                                + "\"causeKind\":\"CONFLICT_DAMAGE\",\"note\":\"canary-note\"}")
                .statusCode(200)
                .body("estimatedRestoration.confidence", equalTo("LOW"), "causeKind", equalTo("CONFLICT_DAMAGE"));
        patch(outage, Trial.tag(outage), "{\"note\":null,\"estimatedRestoration\":{\"confidence\":\"HIGH\"}}")
                .statusCode(200)
                .body(
                        "note", nullValue(),
                        "estimatedRestoration.confidence", equalTo("HIGH"),
                        "estimatedRestoration.at", equalTo("2030-01-01T00:00:00Z"),
                        "causeKind", equalTo("CONFLICT_DAMAGE"));

        patch(outage, Trial.tag(outage), "{\"state\":\"CLOSED\"}").statusCode(400);
        patch(outage, Trial.tag(outage), "{\"estimatedRestoration\":{\"at\":null}}")
                .statusCode(400);
        patch(outage, Trial.tag(outage), "[]").statusCode(400);
        patch(outage, "\"1\"", "{}").statusCode(412);
        assertThat(Trial.feed()).doesNotContain("canary-note");
    }

    @Test
    void outageIsReadableAsItWasKnown() {
        Trial.file(region, "SEVERE B2", "5H");
        String outage = Trial.outage(region);
        Instant then = Instant.now();
        Trial.file(region, "NONE B2", "4H");

        given().queryParam("asOf", then.toString())
                .get("/api/v1/outages/{id}", outage)
                .then()
                .statusCode(200)
                .body("level", equalTo("SEVERE"));
        given().queryParam("asOf", "2020-01-01T00:00:00Z")
                .get("/api/v1/outages/{id}", outage)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse patch(String outage, String tag, String body) {
        return given().contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(body)
                .patch("/api/v1/outages/{id}", outage)
                .then();
    }
}
