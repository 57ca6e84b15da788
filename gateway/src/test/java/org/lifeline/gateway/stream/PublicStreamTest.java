package org.lifeline.gateway.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

/** What anybody may hear, beside those who have signed in. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class PublicStreamTest {
    private static final String PATH = "/api/v1/status/stream";
    private static final String HIDDEN = "SY060200";
    private static final Pattern TIME = Pattern.compile("\"(since|newestObservationAt|observedAt)\":\"([^\"]+)\"");

    private static long version = 1;

    Behind behind;

    @BeforeEach
    void known() {
        behind.tellRegions();
        for (String other : List.of("SY060201", "SY060202", "SY060203", "SY060204", "SY060205")) {
            behind.region(other, 3, "SY0602", "Other", "آخر", 100_000L);
            behind.assessment(other, "ELECTRICITY", "NORMAL", 1);
        }
        behind.region(HIDDEN, 3, "SY0602", "Hidden", "مخفي", 300_000L);
        tell("NORMAL");
        Until.holds(() -> assertThat(
                        given().get("/api/v1/status/" + HIDDEN).jsonPath().getString("area.services.ELECTRICITY.level"))
                .isEqualTo("NORMAL"));
    }

    private void tell(String level) {
        behind.assessment(HIDDEN, "ELECTRICITY", level, ++version);
    }

    private static Listener listen(String query, String token, String lastEventId) throws IOException {
        Listener listener = Listener.at(RestAssured.port, PATH + query, token, lastEventId);
        Until.holds(() -> assertThat(listener.head()).isNotEmpty());
        return listener;
    }

    private static List<String> changes(Listener listener) {
        return listener.events().stream()
                .filter(event -> event.name().equals("change"))
                .map(Listener.Heard::data)
                .toList();
    }

    private static void isPublic(String data) {
        assertThat(data)
                .contains("\"SY0602\"")
                .doesNotContain(HIDDEN, "outageId", "\"adminLevel\":3", "\"confidence\":");
        assertThat(TIME.matcher(data).results().map((MatchResult found) -> Instant.parse(found.group(2))))
                .isNotEmpty()
                .allSatisfy(time -> assertThat(time).isEqualTo(time.truncatedTo(ChronoUnit.HOURS)));
    }

    @Test
    void anybodyHearsOfDistrictsByTheHourAndWhoSignedInOfAll() throws IOException {
        try (Listener anybody = listen("", null, null);
                Listener one = listen("?service=ELECTRICITY&within=SY06", null, null);
                Listener signedIn = listen("", Tokens.of("viewer"), null);
                Listener coordinator = listen("", Tokens.of("coordinator"), null)) {
            tell("NONE");

            Until.holds(() -> assertThat(changes(signedIn)).isNotEmpty());
            Until.holds(() -> assertThat(changes(anybody)).isNotEmpty());
            Until.holds(() -> assertThat(changes(one)).isNotEmpty());
            assertThat(changes(signedIn).get(0))
                    .contains(HIDDEN, "outageId", "\"confidenceBand\":\"FAIR\"")
                    .doesNotContain(Behind.OBSERVED.toString(), "\"confidence\":");
            Until.holds(() -> assertThat(changes(coordinator)).isNotEmpty());
            assertThat(changes(coordinator).get(0)).contains(HIDDEN, Behind.OBSERVED.toString(), "\"confidence\":0.71");
            assertThat(changes(anybody)).allSatisfy(PublicStreamTest::isPublic);
            assertThat(changes(one)).allSatisfy(PublicStreamTest::isPublic);
        }
    }

    @Test
    void whatWasMissedIsToldInThePublicFormToo() throws IOException {
        String seen;
        try (Listener anybody = listen("", null, null)) {
            Until.holds(() -> assertThat(anybody.events()).isNotEmpty());
            seen = anybody.events().get(0).id();
        }
        try (Listener signedIn = listen("", Tokens.of("viewer"), null)) {
            tell("SEVERE");
            Until.holds(() -> assertThat(changes(signedIn)).isNotEmpty());
        }

        try (Listener again = listen("", null, seen)) {
            Until.holds(() -> assertThat(changes(again)).isNotEmpty());
            assertThat(changes(again)).allSatisfy(PublicStreamTest::isPublic);
        }
    }

    @Test
    void aStreamEndsWithTheTokenThatOpenedIt() throws IOException {
        var provider = behind.provider();
        String shortly = provider.sign(provider.claims(provider.url(), "lifeline", Duration.ofSeconds(3), "viewer"));

        try (Listener listener = listen("", shortly, null)) {
            assertThat(listener.head()).contains("200 OK");

            Until.holds(() -> assertThat(listener.ended()).isTrue());
        }
    }
}
