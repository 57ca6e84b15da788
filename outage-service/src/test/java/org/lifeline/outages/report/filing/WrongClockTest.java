package org.lifeline.outages.report.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;
import org.lifeline.outages.Trial;
import org.lifeline.outages.report.Reports;

/** Clocks of phones are wrong, and forms write times as they please. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class WrongClockTest {
    private static final TemporalUnitOffset ON_THE_WAY = within(30, ChronoUnit.SECONDS);

    private final String region = Trial.region();

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "-PT1H", "-P3650D", "P400D", "-P16000D"})
    void reportOfAWrongClockIsKeptAtItsRightTime(Duration ahead) {
        Instant seen = now().minus(Duration.ofHours(5));
        UUID id = UUID.randomUUID();

        ExtractableResponse<Response> kept = Reports.file(id, sent(seen.plus(ahead), now().plus(ahead)))
                .statusCode(201)
                .body("counts", equalTo(true))
                .extract();

        assertThat(Instant.parse(kept.path("observedAt"))).isCloseTo(seen, ON_THE_WAY);
        assertThat(Instant.parse(kept.path("observedAsSent"))).isEqualTo(seen.plus(ahead));
    }

    @Test
    void rightClockIsNotCorrected() {
        Instant seen = now().minus(Duration.ofHours(5));

        Reports.file(UUID.randomUUID(), sent(seen, now().minusSeconds(60)))
                .statusCode(201)
                .body("observedAt", equalTo(seen.toString()), "observedAsSent", nullValue());
    }

    @Test
    void reportSentAgainLaterIsTheSameAndKeepsWhatWasKeptFirst() {
        UUID id = UUID.randomUUID();
        Instant seen = now().minus(Duration.ofHours(4)).plus(Duration.ofHours(1));
        String kept = Reports.file(id, sent(seen, now().plus(Duration.ofHours(1))))
                .statusCode(201)
                .extract()
                .path("observedAt");

        Reports.file(id, sent(seen, now().plus(Duration.ofHours(3))))
                .statusCode(200)
                .body("observedAt", equalTo(kept));
        Reports.file(id, about(seen)).statusCode(200).body("observedAt", equalTo(kept));
        batch(id, sent(seen, now().plus(Duration.ofHours(5)))).body("receipts.status", contains(200));
        Reports.file(id, sent(seen.plusSeconds(1), now().plus(Duration.ofHours(1))))
                .statusCode(409);
    }

    @Test
    void whatIsAheadOfUsCountsFromWhenItReachedUs() {
        Instant seen = now().plus(Duration.ofMinutes(8));

        ExtractableResponse<Response> kept =
                Reports.file(UUID.randomUUID(), about(seen)).statusCode(201).extract();

        assertThat(kept.<String>path("observedAt")).isEqualTo(kept.path("receivedAt"));
        assertThat(Instant.parse(kept.path("observedAsSent"))).isEqualTo(seen);
    }

    @Test
    void withoutTheTimeOfSendingElevenMinutesAheadAreRefused() {
        Reports.file(UUID.randomUUID(), about(now().plus(Duration.ofMinutes(11))))
                .statusCode(422)
                .body("detail", containsString("future"));
    }

    @Test
    void whatWasSeenAfterItWasSentIsRefused() {
        Instant ahead = now().plus(Duration.ofHours(1));

        Reports.file(UUID.randomUUID(), sent(ahead.plus(Duration.ofMinutes(11)), ahead))
                .statusCode(422)
                .body("detail", containsString("sentAt"));
    }

    @Test
    void whatWasSeenBefore1990ByARightClockIsRefused() {
        Reports.file(UUID.randomUUID(), sent(Instant.parse("1989-12-31T23:59:59Z"), now()))
                .statusCode(422)
                .body("detail", containsString("wrong clock"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-07T18:30+03",
                "2026-03-07T18:30:00+0300",
                "2026-03-07T18:30:00.000+03:00",
                "2026-03-07T15:30Z"
            })
    void timesAreUnderstoodAsFormsAndScriptsWriteThem(String time) {
        UUID id = UUID.randomUUID();
        String body = about(Instant.parse("2026-03-07T15:30:00Z")).replace("2026-03-07T15:30:00Z", time);

        Reports.file(id, body).statusCode(201).body("observedAt", equalTo("2026-03-07T15:30:00Z"));

        Reports.file(id, about(Instant.parse("2026-03-07T15:30:00Z"))).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"observedAt", "sentAt"})
    void timeWithoutAZoneIsRefusedAndThatIsSaid(String field) {
        String body = sent(now().minusSeconds(60), now()).replaceAll("(\"" + field + "\":\"[^\"]*)Z\"", "$1\"");

        Reports.file(UUID.randomUUID(), body)
                .statusCode(400)
                .body("detail", containsString("`" + field + "` must say its zone"))
                .body("violations.field", contains(field));
        batch(UUID.randomUUID(), body)
                .body("receipts.status", contains(400))
                .body("receipts[0].problem.detail", containsString("must say its zone"));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private String about(Instant observedAt) {
        return Reports.about(region, "NONE", 0)
                .replaceAll("\"observedAt\":\"[^\"]*\"", "\"observedAt\":\"" + observedAt + "\"");
    }

    private String sent(Instant observedAt, Instant sentAt) {
        return about(observedAt).replace("\"level\"", "\"sentAt\":\"" + sentAt + "\",\"level\"");
    }

    private static io.restassured.response.ValidatableResponse batch(UUID id, String body) {
        return given().contentType("application/json")
                .body("[" + body.replaceFirst("\\{", "{\"id\":\"" + id + "\",") + "]")
                .post("/api/v1/reports")
                .then()
                .statusCode(200);
    }
}
