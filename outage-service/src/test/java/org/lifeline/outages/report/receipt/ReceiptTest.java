package org.lifeline.outages.report.receipt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lifeline.outages.Tokens.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.report.Regions;
import org.lifeline.wire.Role;

/** Whoever files a report is told what became of it. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class ReceiptTest {
    private static final String HERE = "\"location\":{\"lat\":35.3622,\"lon\":35.9281},";
    private static final String AROUND_THE_CORNER = "\"location\":{\"lat\":35.3650,\"lon\":35.9281},";
    private static final String ACROSS_THE_TOWN = "\"location\":{\"lat\":35.3822,\"lon\":35.9281},";

    private final String region = Trial.region();

    @AfterEach
    void regionServiceIsBack() {
        Trial.regionServiceIsBack();
    }

    @Test
    void receiptSaysThatItCountsWhereAndAtWhatLevel() {
        String body = report("1H").replace("\"level\":\"NONE\"", "\"daysBetweenSupply\":2");
        UUID id = UUID.randomUUID();

        file("amal", id, body)
                .statusCode(201)
                .body("counts", equalTo(true), "because", nullValue(), "replaces", nullValue())
                .body("level", equalTo("REDUCED"), "region", equalTo(region));

        file("amal", id, body).statusCode(200).body("counts", equalTo(true), "level", equalTo("REDUCED"));
        batch("amal", UUID.randomUUID(), body)
                .body("receipts[0].status", equalTo(201))
                .body("receipts[0].counts", equalTo(true))
                .body("receipts[0].level", equalTo("REDUCED"))
                .body("receipts[0].region", equalTo(region));
    }

    @Test
    void reportPastItsExpiryIsKeptAndDoesNotCount() {
        file("amal", report("169H")).statusCode(201).body("counts", equalTo(false), "because", equalTo("EXPIRED"));
        file("amal", report("166H")).statusCode(201).body("counts", equalTo(true));
        file("amal", report("74H").replace("WATER", "ELECTRICITY"))
                .statusCode(201)
                .body("because", equalTo("EXPIRED"));
    }

    @Test
    void laterReportOfTheSameTellerReplacesTheEarlier() {
        UUID first = UUID.randomUUID();
        String seen = file("amal", first, told(report("2H"), "0944 123 456"))
                .statusCode(201)
                .extract()
                .path("observedAt");

        file("amal", told(report("1H"), "٠٩٤٤١٢٣٤٥٦"))
                .statusCode(201)
                .body("counts", equalTo(true))
                .body("replaces.id", equalTo(first.toString()), "replaces.observedAt", equalTo(seen));

        file("amal", told(report("3H"), "0944123456"))
                .statusCode(201)
                .body("counts", equalTo(false), "because", equalTo("NEWER_OF_ITS_LINEAGE"), "replaces", nullValue());
    }

    @Test
    void replayOfTheSameReportSaysWhatIsTheCaseNow() {
        UUID id = UUID.randomUUID();
        String body = told(report("2H"), "caller 3");
        file("amal", id, body).body("counts", equalTo(true));
        file("amal", told(report("1H"), "caller 3")).statusCode(201);

        file("amal", id, body)
                .statusCode(200)
                .body("counts", equalTo(false), "because", equalTo("NEWER_OF_ITS_LINEAGE"));
        batch("amal", id, body)
                .body("receipts[0].status", equalTo(200))
                .body("receipts[0].because", equalTo("NEWER_OF_ITS_LINEAGE"));
    }

    @Test
    void callsThatAreRelayedWithoutANameAllCount() {
        for (int hour = 1; hour <= 3; hour++) {
            file("amal", report(hour + "H")).statusCode(201).body("counts", equalTo(true), "replaces", nullValue());
        }
    }

    @Test
    void whatOneSawReplacesWhatOneSawAtTheSamePlaceOnly() {
        UUID first = UUID.randomUUID();
        file("amal", first, at(firstHand(report("3H")), HERE)).statusCode(201);

        file("amal", at(firstHand(report("2H")), ACROSS_THE_TOWN)).body("replaces", nullValue());
        file("amal", at(firstHand(report("1H")), AROUND_THE_CORNER)).body("replaces.id", equalTo(first.toString()));
        file("amal", firstHand(report("4H"))).body("counts", equalTo(true));
        file("amal", wholeArea("4H")).body("counts", equalTo(true), "replaces", nullValue());
    }

    @Test
    void ofManyOfOneSourceTheNewestReplacesTheOneBefore() {
        UUID[] ids = new UUID[5];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = UUID.randomUUID();
            String seen = wholeArea(6 - i + "H");
            file("amal", ids[i], i % 2 == 0 ? at(seen, HERE) : seen)
                    .body("counts", equalTo(true))
                    .body("replaces.id", i == 0 ? nullValue() : equalTo(ids[i - 1].toString()));
        }

        file("amal", wholeArea("9H")).body("counts", equalTo(false), "because", equalTo("NEWER_OF_ITS_LINEAGE"));
    }

    @Test
    void twoOfOneBatchAreToldOfEachOther() {
        UUID earlier = UUID.randomUUID();
        String batch = "[" + withId(earlier, firstHand(report("2H"))) + ","
                + withId(UUID.randomUUID(), firstHand(report("1H"))) + "]";

        send("amal", batch)
                .body("receipts.counts", contains(false, true))
                .body("receipts[0].because", equalTo("NEWER_OF_ITS_LINEAGE"))
                .body("receipts[1].replaces.id", equalTo(earlier.toString()));
    }

    /** Else a guessed number would tell that it called. */
    @Test
    void nobodyIsToldOfTheReportsOfOthersButCoordinators() {
        UUID first = UUID.randomUUID();
        file("amal", first, told(report("2H"), "0944123456")).statusCode(201);

        file("mallory", told(report("1H"), "0944123456")).body("counts", equalTo(true), "replaces", nullValue());
        file("mallory", told(report("3H"), "0944123456")).body("counts", equalTo(false));
        file("badr", told(report("3H"), "0944123456")).body("counts", equalTo(true));
        as("carim", Role.FIELD, Role.COORDINATOR)
                .contentType(ContentType.JSON)
                .body(told(report("0H30M"), "0944123456"))
                .put("/api/v1/reports/{id}", UUID.randomUUID())
                .then()
                .statusCode(201)
                .body("counts", equalTo(true), "replaces.observedAt", notNullValue());
    }

    @Test
    void whatWasSeenBeforeADecisionIsSetAside() {
        Trial.file(region, "NONE A1", "5H");
        Trial.decide(Trial.outage(region), "RESTORE").statusCode(200);
        String before = report("2H").replace("WATER", "ELECTRICITY");

        file("amal", before)
                .statusCode(201)
                .body("counts", equalTo(false), "because", equalTo("SET_ASIDE_BY_DECISION"));
        file("amal", report("2H")).statusCode(201).body("counts", equalTo(true)); // of the other service
    }

    /** What was seen in the hour of a decision may lie before or after it: by trying, its minute could be found. */
    @Test
    void fieldUserIsNotToldTheMinuteOfADecision() {
        Trial.file(region, "NONE A1", "5H");
        String outage = Trial.outage(region);
        Trial.decide(outage, "CONFIRM").statusCode(200);
        String decided = given().get("/api/v1/outages/{id}/decisions", outage).path("items[0].at");
        String body = report("2H")
                .replace("WATER", "ELECTRICITY")
                .replaceAll("\"observedAt\":\"[^\"]*\"", "\"observedAt\":\"" + decided + "\"");

        file("amal", body).statusCode(201).body("counts", equalTo(true));

        as("carim", Role.FIELD, Role.COORDINATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}", UUID.randomUUID())
                .then()
                .statusCode(201)
                .body("because", equalTo("SET_ASIDE_BY_DECISION"));
    }

    @Test
    void reportThatSaysNothingDoesNotCount() {
        file("amal", report("1H").replace("\"NONE\"", "\"UNKNOWN\",\"noDataReason\":\"NO_ACCESS\""))
                .statusCode(201)
                .body("counts", equalTo(false), "because", equalTo("SAYS_UNKNOWN"));
    }

    @Test
    void retractedReportNeitherCountsNorReplacesNorIsReplaced() {
        UUID id = UUID.randomUUID();
        String body = told(report("1H"), "caller 3");
        file("amal", id, body).statusCode(201);
        Trial.retract(id);

        file("amal", id, body).statusCode(200).body("counts", equalTo(false), "because", equalTo("RETRACTED"));
        file("amal", told(report("2H"), "caller 3")).body("counts", equalTo(true));
        file("amal", told(report("0H10M"), "caller 3")).body("replaces.observedAt", notNullValue());
    }

    @Test
    void reportOfARegionThatNobodyKnowsYetDoesNotCountYet() {
        RegionServiceStandIn.down(true);
        as("carim", Role.FIELD, Role.COORDINATOR)
                .contentType(ContentType.JSON)
                .body(report("1H").replace(region, Trial.unheardOf()))
                .put("/api/v1/reports/{id}", UUID.randomUUID())
                .then()
                .statusCode(201)
                .body("counts", equalTo(false), "because", equalTo("UNRESOLVED"), "placement", equalTo("UNRESOLVED"));
    }

    @Test
    void receiptNamesTheAreaThatTookThePlaceOfTheOneSent() {
        String old = Regions.unheardOf();
        RegionServiceStandIn.supersede(old, region);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> given().get(
                        "/api/v1/baselines/{old}/WATER", old)
                .then()
                .body("detail", containsString("itself")));

        batch("amal", UUID.randomUUID(), report("1H").replace(region, old))
                .body("receipts[0].region", equalTo(region), "receipts[0].filedUnder", equalTo(old));
    }

    private String report(String ago) {
        return "{\"region\":\"" + region + "\",\"service\":\"WATER\",\"level\":\"NONE\",\"observedAt\":\""
                + Trial.ago(ago) + "\",\"source\":{\"class\":\"RESIDENT\",\"reliability\":\"C\"},\"credibility\":3}";
    }

    private String wholeArea(String ago) {
        return firstHand(report(ago)).replace("\"level\"", "\"scope\":\"WHOLE_AREA\",\"level\"");
    }

    private static String told(String report, String teller) {
        return report.replace("\"reliability\"", "\"teller\":\"" + teller + "\",\"reliability\"");
    }

    private static String firstHand(String report) {
        return report.replace("RESIDENT", "FIELD_STAFF");
    }

    private static String at(String report, String location) {
        return report.replace("\"level\"", location + "\"level\"");
    }

    private static String withId(UUID id, String report) {
        return report.replaceFirst("\\{", "{\"id\":\"" + id + "\",");
    }

    private static ValidatableResponse file(String who, String body) {
        return file(who, UUID.randomUUID(), body);
    }

    private static ValidatableResponse file(String who, UUID id, String body) {
        return as(who, Role.FIELD)
                .contentType(ContentType.JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/reports/{id}", id)
                .then();
    }

    private static ValidatableResponse batch(String who, UUID id, String body) {
        return send(who, "[" + withId(id, body) + "]");
    }

    private static ValidatableResponse send(String who, String batch) {
        return as(who, Role.FIELD)
                .contentType(ContentType.JSON)
                .body(batch.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/reports")
                .then()
                .statusCode(200);
    }
}
