package org.lifeline.gateway.past;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lifeline.feed.key.InstallationKeys;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Owners;
import org.lifeline.gateway.Until;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.follow.BoardConfig;
import org.lifeline.gateway.follow.BoardWriter;

/** A board that is made of what differs from another is the one that is made of everything, for any times in any order. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class PastDifferencesTest {
    private static final List<String> DISTRICTS = List.of("SY0600", "SY0602", "SY0603", "SY0604", "SY06");
    private static final List<String> LEVELS =
            List.of("NORMAL", "REDUCED", "SEVERE", "NONE", "UNKNOWN", "NO SUCH LEVEL");
    private static final int EVENTS = 60;
    private static final int TIMES = 40;
    private static Instant next = Instant.parse("2025-04-05T12:00:00Z");

    private final SplittableRandom random = new SplittableRandom(4);
    private final List<Instant> recorded = new ArrayList<>();
    private Instant noon;
    private int version;

    @Inject
    FetchPast fetch;

    @Inject
    Owners owners;

    @Inject
    InstallationKeys keys;

    @Inject
    PastConfig past;

    @Inject
    BoardConfig config;

    @Inject
    BoardWriter writer;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    Behind behind;

    /** Two days: the four districts from the third hour on, one more after a day, and news of all of them in between. */
    @BeforeEach
    void theDays() {
        next = next.plus(Duration.ofDays(7));
        noon = next;
        behind.regions().beginNewLife();
        behind.outages().beginNewLife();
        behind.regions().at(noon.plus(Duration.ofHours(3)));
        behind.tellRegions();
        tell(0);
        behind.regions().at(noon.plus(Duration.ofHours(24)));
        behind.region("SY0605", 2, "SY06", "New", "جديد", 10_000L);
        behind.region("SY0602", 2, "SY06", "Jablah", "جبلة", 50_000L);
        tell(24);
        Until.holds(() -> given().get("/api/v1/status/SY0605").then().statusCode(200));
    }

    private void tell(int hour) {
        for (int i = 0; i < EVENTS; i++) {
            Instant at = noon.plus(Duration.ofHours(hour))
                    .plus(Duration.ofMinutes(24L * i))
                    .plusNanos(1_000L * random.nextInt(1_000_000));
            recorded.add(at);
            behind.outages().at(at);
            String district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
            String service = random.nextBoolean() ? "ELECTRICITY" : "WATER";
            behind.outages().tell("org.lifeline.assessment.changed", district + "/" + service, """
                    {"region":"%s","service":"%s","level":"%s","since":"%s","confidence":0.7,"freshness":"CURRENT",
                     "verification":"CORROBORATED","observedAt":"%s","wholeArea":%s,"version":%d}""".formatted(
                            district,
                            service,
                            LEVELS.get(random.nextInt(LEVELS.size())),
                            at.minusSeconds(random.nextInt(90_000)),
                            at.minusSeconds(random.nextInt(5_000)),
                            random.nextBoolean(),
                            ++version));
        }
    }

    @Test
    void anyTimeIsAsItIsOutOfEverythingThatWasKnownThen() {
        for (int i = 0; i < TIMES; i++) {
            Instant at = anyTime();
            assertThat(told(fetch, at)).as("at %s", at).isEqualTo(told(plain(), at));
        }
    }

    @Test
    void littleIsToldWhereLittleDiffers() {
        Instant at = recorded.get(50);
        told(fetch, at.plusNanos(1_000));
        int before = behind.outages().pastTold();

        told(fetch, at.minusNanos(1_000));

        assertThat(behind.outages().pastTold() - before).isEqualTo(1);
    }

    @Test
    void whatAServiceRecordedLateIsShown() {
        Instant at = noon.plus(Duration.ofHours(40));
        told(fetch, at);
        behind.outages().at(at.minusSeconds(10));
        behind.assessment("SY0604", "WATER", "NONE", 9_000);

        Board board = fetch.at(at.plusSeconds(1)).board();

        assertThat(board.area("SY0604").orElseThrow().services().get("WATER").level())
                .isEqualTo(Level.NONE);
        assertThat(told(fetch, at.plusSeconds(1))).isEqualTo(told(plain(), at.plusSeconds(1)));
    }

    @Test
    void nothingOfAnEarlierLifeIsShown() {
        told(fetch, noon.plus(Duration.ofHours(41)));
        behind.outages().beginNewLife();
        behind.outages().at(noon.plusSeconds(5));
        behind.assessment("SY0600", "ELECTRICITY", "SEVERE", 1);

        Instant at = noon.plus(Duration.ofHours(41)).plusSeconds(1);

        assertThat(told(fetch, at)).isEqualTo(told(plain(), at));
    }

    @Test
    void aServiceThatBreaksOffLeavesNothingBehind() {
        Instant at = noon.plus(Duration.ofHours(30));
        told(fetch, at);
        behind.outages()
                .on(
                        "/snapshot/as-of",
                        200,
                        "application/x-ndjson",
                        "{\"asOf\":\"x\",\"cursor\":\"9-9\",\"since\":\"" + at + "\"}\n{\"type\":"
                                + "\"org.lifeline.assessment.changed\",\"subject\":\"SY0600/WATER\"}\n");
        try {
            assertThatThrownBy(() -> fetch.at(at.plusSeconds(60))).isInstanceOf(NotTold.class);
        } finally {
            behind.outages().forget("/snapshot/as-of");
        }

        assertThat(told(fetch, at.plusSeconds(60))).isEqualTo(told(plain(), at.plusSeconds(60)));
    }

    /** At a change, right before or after one, or anywhere, also before there was anything. */
    private Instant anyTime() {
        Instant change = recorded.get(random.nextInt(recorded.size()));
        return switch (random.nextInt(4)) {
            case 0 -> change;
            case 1 -> change.minus(1, ChronoUnit.MICROS);
            case 2 -> change.plus(1, ChronoUnit.MICROS);
            default -> noon.plusSeconds(random.nextInt(52 * 3_600)).minusSeconds(3_600);
        };
    }

    /** One that holds nothing, and so asks for everything. */
    private FetchPast plain() {
        return new FetchPast(owners, keys, past, config, writer, json, new SimpleMeterRegistry(), clock);
    }

    private List<String> told(FetchPast fetch, Instant at) {
        Board board = fetch.at(at).board();
        return IntStream.rangeClosed(0, 2)
                .mapToObj(board::ofLevel)
                .flatMap(List::stream)
                .map(this::text)
                .toList();
    }

    private String text(AreaStatus area) {
        try {
            return json.writeValueAsString(area);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
