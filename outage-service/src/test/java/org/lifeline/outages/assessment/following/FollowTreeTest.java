package org.lifeline.outages.assessment.following;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;

/** What regions say of themselves changes while claims about them stand. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class FollowTreeTest {
    @Test
    void villageThatMovesHasTheClaimsOfItsNewDistrict() {
        String from = Trial.region();
        String to = Trial.region();
        String village = Trial.region(from);
        Trial.file(from, "SEVERE B2", "2H");
        Trial.file(to, "NONE A1", "1H");
        Trial.file(village, "REDUCED C3", "3H");
        Trial.assessment(village).body("evidence.level", not(hasItem("NONE")));

        RegionServiceStandIn.change(village, 4, to, 1000);

        eventually(village, found -> found.body("level", equalTo("NONE"), "evidence.level", not(hasItem("SEVERE"))));
    }

    @Test
    void whatLiesInsideMovesWithIt() {
        String from = Trial.region();
        String to = Trial.region();
        String district = Trial.region(from);
        String village = Trial.region(district);
        Trial.file(to, "NONE A1", "1H");
        Trial.file(village, "REDUCED C3", "3H");

        RegionServiceStandIn.change(district, 3, to, 1000);

        eventually(village, found -> found.body("level", equalTo("NONE")));
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Trial.outages(to)
                .body("items.region", hasItem(village)));
        Trial.outages(from).body("items.region", not(hasItem(village)));
    }

    @Test
    void peopleAffectedAreNeverMoreThanTheNewPopulation() {
        String village = Trial.region();
        Trial.file(
                Trial.report(village, "NONE B2", Instant.now())
                        .replace(
                                "\"scope\"",
                                "\"affectedPeople\":{\"min\":100,\"best\":2000,\"max\":5000,\"method\":\"ESTIMATE\"},\"scope\""));
        Trial.assessment(village).body("affectedPeople.max", equalTo(5000));

        RegionServiceStandIn.change(village, 3, "SY0602", 3000);

        eventually(village, found -> found.body("affectedPeople.max", equalTo(3000)));
    }

    @Test
    void areaThatGetsAreasInsideIsNoLongerEstimatedItself() {
        String town = Trial.region();
        for (int place = 0; place < 3; place++) {
            Trial.file(Trial.report(town, "NONE B2", Trial.ago("1H"))
                    .replace("WHOLE_AREA", "PART")
                    .replace("\"source\":{", "\"source\":{\"lineage\":\"place " + place + "\","));
        }
        Trial.assessment(town).body("basis", equalTo("ESTIMATED"));

        Trial.region(town);

        eventually(town, found -> found.body("basis", not(equalTo("ESTIMATED")), "inPart.level", equalTo("NONE")));
    }

    private static void eventually(String region, Consumer<ValidatableResponse> holds) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> holds.accept(Trial.assessment(region)));
    }
}
