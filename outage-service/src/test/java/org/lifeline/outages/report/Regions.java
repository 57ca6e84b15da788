package org.lifeline.outages.report;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** Regions of its own for each test. */
final class Regions {
    private Regions() {}

    /** A region that the feed brings from now on. */
    static String fresh() {
        String pcode = unheardOf();
        RegionServiceStandIn.add(pcode, 3, "SY0602");
        return pcode;
    }

    /** A P-code that nobody knows. */
    static String unheardOf() {
        return Trial.unheardOf();
    }

    static void awaitKnown(String pcode) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/api/v1/assessments/{p}/WATER", pcode).statusCode() == 200);
    }
}
