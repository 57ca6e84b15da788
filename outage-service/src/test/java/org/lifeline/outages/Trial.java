package org.lifeline.outages;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.Region;

/** Short words for what tests do at the doors of the service. */
public final class Trial {
    private static final AtomicInteger NEXT = new AtomicInteger(5000);

    /** As many as {@code lifeline.region-service.window}. */
    private static final int REMEMBERED_CALLS = 4;

    private Trial() {}

    /** A region of its own, known to the replica, in the district SY0602. */
    public static String region() {
        return region("SY0602");
    }

    /** Until the replica has it: that an answer comes is not enough, for it also does while region-service is down. */
    public static void awaitKnown(String pcode) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> QuarkusTransaction.requiringNew()
                .call(() -> Region.findById(pcode) != null));
    }

    /**
     * Until it is asked again: after a break it is spared for a moment, and what names a region would count as unresolved. Asked until
     * nothing of the break is left of what is remembered, or an answer may be the one after which it is spared.
     */
    public static void regionServiceIsBack() {
        RegionServiceStandIn.down(false);
        KnownRegions regions = CDI.current().select(KnownRegions.class).get();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> IntStream.range(0, REMEMBERED_CALLS)
                .allMatch(i -> QuarkusTransaction.requiringNew()
                        .call(() -> regions.ask(unheardOf()) == KnownRegions.Answer.NO_SUCH_REGION)));
    }

    /** A P-code that no other test uses and nobody knows yet. */
    public static String unheardOf() {
        return "SY06" + NEXT.incrementAndGet();
    }

    public static String region(String parent) {
        String region = unheardOf();
        RegionServiceStandIn.add(region, 3, parent);
        awaitKnown(region);
        return region;
    }

    public static Instant ago(String duration) {
        return Instant.now().minus(Duration.parse("PT" + duration));
    }

    /** A report such as {@code "NONE B2"} of a time. */
    public static String report(String region, String claim, Instant observed) {
        String[] words = claim.split(" ");
        return "{\"region\":\"" + region + "\",\"service\":\"ELECTRICITY\",\"level\":\"" + words[0]
                + "\",\"observedAt\":\"" + observed + "\",\"scope\":\"WHOLE_AREA\","
                + "\"source\":{\"class\":\"FIELD_STAFF\",\"reliability\":\"" + words[1].charAt(0)
                + "\"},\"credibility\":" + words[1].charAt(1) + "}";
    }

    public static UUID file(String body) {
        UUID id = UUID.randomUUID();
        given().contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/reports/{id}", id)
                .then()
                .statusCode(201);
        return id;
    }

    public static UUID file(String region, String claim, String ago) {
        return file(report(region, claim, ago(ago)));
    }

    public static void retract(UUID report) {
        given().contentType(ContentType.JSON)
                .body("{\"reason\":\"wrong\"}")
                .post("/api/v1/reports/{id}/retraction", report)
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse assessment(String region) {
        return given().get("/api/v1/assessments/{p}/ELECTRICITY", region).then().statusCode(200);
    }

    public static ValidatableResponse outages(String region) {
        return given().queryParam("region", region)
                .get("/api/v1/outages")
                .then()
                .statusCode(200);
    }

    /** The only outage of a region. */
    public static String outage(String region) {
        return outages(region).extract().path("items[0].id");
    }

    public static String tag(String outage) {
        return given().get("/api/v1/outages/{id}", outage).header("ETag");
    }

    /** Decides against the newest version. */
    public static ValidatableResponse decide(String outage, String decision) {
        return decide(outage, tag(outage), "{\"decision\":\"" + decision + "\",\"reason\":\"seen canary-reason\"}");
    }

    public static ValidatableResponse merge(String outage, String into) {
        return decide(
                outage, tag(outage), "{\"decision\":\"MERGE\",\"reason\":\"the same\",\"into\":\"" + into + "\"}");
    }

    public static ValidatableResponse decide(String outage, String tag, String body) {
        RequestSpecification request = given().contentType(ContentType.JSON).body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .post("/api/v1/outages/{id}/decisions", outage)
                .then();
    }

    /** The whole feed from its beginning, as text. */
    public static String feed() {
        StringBuilder all = new StringBuilder();
        String cursor = "";
        while (true) {
            Response page = given().queryParam("limit", 1000)
                    .queryParam("after", cursor)
                    .get("/changes");
            if (page.jsonPath().getList("events").isEmpty()) {
                return all.toString();
            }
            all.append(page.asString());
            cursor = page.jsonPath().getString("cursor");
        }
    }
}
