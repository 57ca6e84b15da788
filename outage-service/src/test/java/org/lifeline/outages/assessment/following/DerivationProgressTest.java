package org.lifeline.outages.assessment.following;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.topic.Backlog;
import org.lifeline.outages.topic.Reassessment;
import org.lifeline.outages.topic.Reassessment.Because;
import org.lifeline.outages.topic.Topic;

@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class DerivationProgressTest {
    private static final Pattern TOLD = Pattern.compile("\"left\":(\\d+),\"derived\":true");

    @Inject
    Backlog backlog;

    @Inject
    EventLog log;

    @Inject
    Clock clock;

    @Test
    void whoFollowsHearsHowMuchIsLeftAndThatItIsDone() {
        Topic supply = new Topic(Trial.region(), Service.WATER);
        DerivationProgress progress = new DerivationProgress(backlog, log, clock);
        int before = told().size();

        QuarkusTransaction.requiringNew().run(() -> {
            backlog.add(List.of(new Reassessment(supply, Instant.EPOCH, Because.RULES_CHANGED, false, 0)));
            progress.pass();
            progress.pass(); // nothing new
        });
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> left() == 0);
        QuarkusTransaction.requiringNew().run(progress::pass);
        QuarkusTransaction.requiringNew().run(progress::pass);

        assertThat(told().subList(before, told().size())).containsExactly("1", "0");
        assertThat(given().get("/snapshot").asString()).contains("\"left\":0,\"derived\":true");
    }

    private long left() {
        return QuarkusTransaction.requiringNew().call(backlog::leftToDerive);
    }

    private static List<String> told() {
        return TOLD.matcher(Trial.feed()).results().map(one -> one.group(1)).toList();
    }
}
