package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.e2e.Whole.file;
import static org.lifeline.e2e.Whole.json;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lifeline.local.exercise.Exercise;
import org.lifeline.local.exercise.ExerciseLoader;
import org.lifeline.local.stack.LocalSystem;

/** A real report changes the status of Latakia. The districts' populations are those of the census of 2004. */
class StatusOfLatakiaIT {
    @Test
    void onlyJablahWithoutElectricityIsNoneFor22PercentOfLattakia() {
        Instant seen = Instant.now().minus(Duration.ofHours(3));
        for (String normal : List.of("SY0600", "SY0603", "SY0604")) {
            assertThat(file(report(normal, "ELECTRICITY", "NORMAL", seen)).statusCode())
                    .isEqualTo(201);
        }
        assertThat(file(report("SY0602", "ELECTRICITY", "NONE", seen)).statusCode())
                .isEqualTo(201);

        soon().untilAsserted(() -> {
            JsonNode rollUp = service("SY06", "ELECTRICITY").path("rollUp");
            assertThat(rollUp.path("phase").asText()).isEqualTo("NONE");
            assertThat(rollUp.path("shares").path("NONE").asDouble())
                    .isCloseTo(196_171.0 / 879_551, within(1e-6)); // whole people
            assertThat(rollUp.path("shares").path("NONE").asDouble()).isCloseTo(.223, within(.0005));
            assertThat(rollUp.path("people").path("NONE").path("best").asDouble())
                    .isCloseTo(1_453_000 * 196_171.0 / 879_551, within(1.0)); // those of 2016, by the weights of 2004
            assertThat(rollUp.path("coverage").asDouble()).isCloseTo(1, within(1e-9));
        });
        assertThat(service("SY060200", "ELECTRICITY").path("basis").asText()).isEqualTo("ASSIGNED");
        assertThat(service("SY0602", "ELECTRICITY").path("own").path("basis").asText())
                .isEqualTo("OBSERVED");
        assertThat(json("/api/v1/status/SY06")
                        .path("area")
                        .path("names")
                        .path("ar")
                        .asText())
                .isEqualTo("اللاذقية");
    }

    @Test
    void onlyAlQardahaWithoutWaterIsNormalWithAHotspot() {
        Instant seen = Instant.now().minus(Duration.ofHours(3));
        for (String normal : List.of("SY0600", "SY0602", "SY0603")) {
            assertThat(file(report(normal, "WATER", "NORMAL", seen)).statusCode())
                    .isEqualTo(201);
        }
        assertThat(file(report("SY0604", "WATER", "NONE", seen)).statusCode()).isEqualTo(201);

        soon().untilAsserted(() -> {
            JsonNode rollUp = service("SY06", "WATER").path("rollUp");
            assertThat(rollUp.path("phase").asText()).isEqualTo("NORMAL");
            assertThat(rollUp.path("hotspots")).hasSize(1);
            assertThat(rollUp.path("hotspots").get(0).path("pcode").asText()).isEqualTo("SY0604");
            assertThat(rollUp.path("hotspots").get(0).path("share").asDouble()).isCloseTo(.085, within(.0005));
        });
    }

    @Test
    void theExerciseIsAcceptedWholeAndMarkedWhereverItAppears() {
        LocalSystem system = Whole.system();

        ExerciseLoader.Outcome outcome = new ExerciseLoader(
                        system.gateway(), () -> Optional.of(system.token("coordinator")), line -> {})
                .load(Exercise.read("latakia"));

        assertThat(outcome.refused()).isZero();
        assertThat(outcome.filed()).isGreaterThan(20);
        assertThat(outcome.retracted()).isEqualTo(1);
        soon().untilAsserted(() -> {
            JsonNode area = json("/api/v1/status/SY10").path("area");
            assertThat(area.path("exercise").asBoolean()).isTrue();
            for (String service : List.of("ELECTRICITY", "WATER")) {
                JsonNode status = area.path("services").path(service);
                assertThat(status.has("level")).isTrue();
                assertThat(status.has("confidence")).isTrue();
                assertThat(status.has("contested")).isTrue();
                assertThat(status.path("rollUp").has("coverage")).isTrue();
                assertThat(status.path("rollUp").has("people")).isTrue();
            }
        });
    }

    private static JsonNode service(String pcode, String service) {
        return json("/api/v1/status/" + pcode).path("area").path("services").path(service);
    }
}
