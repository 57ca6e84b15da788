package org.lifeline.outages.report.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.report.Regions;
import org.lifeline.outages.report.Reports;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class RegionServiceDownTest {
    private static final int WINDOW = 4;
    private static final Duration DELAY = Duration.ofSeconds(2);

    private final String nobodyKnows = Regions.unheardOf();

    @AfterEach
    void regionServiceIsBackAndAskedAgain() {
        RegionServiceStandIn.down(false);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> Reports.file(
                        UUID.randomUUID(), Reports.about(nobodyKnows, "NONE", 3))
                .statusCode(422));
    }

    @Test
    void everyReportIsKeptAndRegionServiceIsNotAskedForEach() {
        RegionServiceStandIn.down(true);
        int before = RegionServiceStandIn.asked();
        long begin = System.nanoTime();

        for (int report = 0; report < 30; report++) {
            Reports.file(UUID.randomUUID(), Reports.about(nobodyKnows, "NONE", 30))
                    .statusCode(201)
                    .body("placement", equalTo("UNRESOLVED"));
        }

        long tries = 1 + Duration.ofNanos(System.nanoTime() - begin).dividedBy(DELAY);
        assertThat(RegionServiceStandIn.asked() - before).isPositive().isLessThanOrEqualTo(WINDOW + (int) tries);
    }
}
