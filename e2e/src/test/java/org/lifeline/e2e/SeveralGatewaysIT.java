package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.file;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.soon;
import static org.lifeline.e2e.Whole.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifeline.local.stack.ServicePorts;

/** A second gateway beside the first: whoever is led to one and then to the other does not see that there are two. */
class SeveralGatewaysIT {
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/status?adminLevel=1",
            "/api/v1/status?adminLevel=2",
            "/api/v1/status?adminLevel=3",
            "/api/v1/status/SY06");

    private static SecondGateway second;

    @BeforeAll
    static void startTheSecond() throws IOException {
        second = SecondGateway.start(
                system().regionService(),
                system().outageService(),
                "256m",
                system().environment("gateway", ServicePorts.anyFree()));
        soon().until(() -> second.get("/api/v1/status/SY06").statusCode() == 200);
    }

    @AfterAll
    static void stopTheSecond() {
        second.close();
    }

    @Test
    void bothGiveTheSameAnswersBeforeAndAfterAChange() {
        soon().untilAsserted(SeveralGatewaysIT::bothAnswerTheSame);
        String before = tag(Whole.get(QUESTIONS.get(0)));
        Instant seen = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        for (String region : List.of("SY060200", "SY060300", "SY100400")) {
            file(report(region, "ELECTRICITY", "NONE", seen));
            file(report(region, "WATER", "REDUCED", seen.minusSeconds(30)));
        }

        soon().untilAsserted(() -> {
            assertThat(tag(Whole.get(QUESTIONS.get(0)))).isNotEqualTo(before);
            bothAnswerTheSame();
        });
    }

    private static void bothAnswerTheSame() {
        for (String question : QUESTIONS) {
            HttpResponse<String> here = Whole.get(question);
            HttpResponse<String> there = second.get(question);
            assertThat(content(there)).as(question).isEqualTo(content(here));
            assertThat(tag(there)).as(question).isEqualTo(tag(here));
            assertThat(status(Whole.request(question), tag(there))).isEqualTo(304);
            assertThat(status(HttpRequest.newBuilder(second.door().resolve(question)), tag(here)))
                    .isEqualTo(304);
        }
    }

    /** All but when it was made and how long ago the services were heard. */
    private static JsonNode content(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        ObjectNode content = (ObjectNode) Whole.parse(answer.body());
        content.remove("generatedAt");
        content.path("upstreams").forEach(upstream -> ((ObjectNode) upstream).remove("age"));
        return content;
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static int status(HttpRequest.Builder request, String seen) {
        return Whole.send(request.header("If-None-Match", seen).GET()).statusCode();
    }

    /** The numbers of events are each gateway's own: the other says `reset`, and the board that is read then has it all. */
    @Test
    void whoGoesOnAtTheOtherGatewayLosesNothing() throws IOException {
        String region = "SY060202";
        String last;
        try (EventStream here = EventStream.open(system().gateway(), null)) {
            here.next("ready");
            Instant seen = change(region, "NONE", 120);
            soon().until(() -> shown(Whole.get("/api/v1/status/" + region), seen));
            last = here.next("change").id();
        }
        Instant missed = change(region, "SEVERE", 60);
        soon().until(() -> shown(second.get("/api/v1/status/" + region), missed));

        try (EventStream there = EventStream.open(second.door(), last)) {
            EventStream.Event first = there.next("reset");
            assertThat(shown(second.get("/api/v1/status/" + region), missed)).isTrue();
            Instant next = change(region, "REDUCED", 1);

            EventStream.Event change = there.next("change");

            assertThat(change.data()).contains(region).contains(next.toString());
            assertThat(number(change.id())).isEqualTo(number(first.id()) + 1);
        }
    }

    private static Instant change(String region, String level, int secondsAgo) {
        Instant seen = Instant.now().minusSeconds(secondsAgo).truncatedTo(ChronoUnit.SECONDS);
        assertThat(file(report(region, "WATER", level, seen)).statusCode()).isEqualTo(201);
        return seen;
    }

    private static boolean shown(HttpResponse<String> status, Instant seen) {
        return seen.toString()
                .equals(Whole.parse(status.body())
                        .path("area")
                        .path("services")
                        .path("WATER")
                        .path("observedAt")
                        .asText());
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }
}
