package org.lifeline.local.exercise;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lifeline.local.exercise.Exercise.Step;

class ExerciseTest {
    private final List<Step> steps = Exercise.read("latakia").steps();

    @Test
    void itSpansFourDaysAndEndsWithinTheLastHour() {
        assertThat(reports().map(Step::offset).min(Duration::compareTo))
                .hasValueSatisfying(first -> assertThat(first).isBetween(Duration.ofHours(-96), Duration.ofHours(-90)));
        assertThat(reports().map(Step::offset).max(Duration::compareTo))
                .hasValueSatisfying(last -> assertThat(last).isBetween(Duration.ofHours(-1), Duration.ZERO));
    }

    @Test
    void someReportsArriveLateAndOutOfOrder() {
        List<Duration> offsets = reports().map(Step::offset).toList();

        assertThat(offsets).isNotEqualTo(offsets.stream().sorted().toList());
    }

    @Test
    void everyReportSaysWhatTheApiAsksFor() {
        Set<String> measures = Set.of("hoursPerDay", "litresPerPersonPerDay", "daysBetweenSupply");
        assertThat(reports().map(Step::report)).allSatisfy(report -> {
            assertThat(report.path("region").asText()).matches("SY(06|10)[0-9]{2,4}");
            assertThat(report.path("service").asText()).isIn("ELECTRICITY", "WATER");
            assertThat(report.path("level").asText("NONE")).isIn("NORMAL", "REDUCED", "SEVERE", "NONE", "UNKNOWN");
            assertThat(report.has("level") || measures.stream().anyMatch(report::has))
                    .isTrue();
            assertThat(report.has("noDataReason"))
                    .isEqualTo(report.path("level").asText().equals("UNKNOWN"));
            assertThat(report.path("source").path("reliability").asText()).matches("[A-F]");
            assertThat(report.path("credibility").asInt()).isBetween(1, 6);
        });
    }

    @Test
    void everyReportIsMarkedInItsNoteAndNamesNoNumberOfPeople() {
        assertThat(reports().map(Step::report)).allSatisfy(report -> {
            assertThat(report.path("note").asText()).containsAnyOf("Exercise data.", "بيانات تمرين.");
            assertThat(report.has("affectedPeople")).isFalse();
            assertThat(report.path("source").path("lineage").asText()).startsWith("exercise-");
        });
    }

    @Test
    void sourcesOfManyKindsRepeatAndContradictOneAnother() {
        assertThat(reports()
                        .map(step -> step.report().path("source").path("class").asText())
                        .collect(toSet()))
                .contains("FIELD_STAFF", "UTILITY", "AUTHORITY", "PARTNER", "MEDIA", "RESIDENT");
        List<String> lineages = reports()
                .map(step -> step.report().path("source").path("lineage").asText())
                .toList();
        assertThat(new HashSet<>(lineages)).hasSizeLessThan(lineages.size());
    }

    @Test
    void whatIsRetractedWasReportedBefore() {
        assertThat(steps.stream().filter(Step::isRetraction)).isNotEmpty().allSatisfy(retraction -> {
            List<String> before = steps.subList(0, steps.indexOf(retraction)).stream()
                    .map(Step::key)
                    .toList();
            assertThat(before).contains(retraction.retract());
            assertThat(retraction.reason()).isNotBlank();
        });
    }

    @Test
    void aBetterLevelInLatakiaHasTheEvidenceItNeeds() {
        List<JsonNode> recent = reports()
                .filter(step -> step.offset().compareTo(Duration.ofHours(-12)) > 0)
                .map(step -> (JsonNode) step.report())
                .filter(report -> report.path("region").asText().equals("SY0600"))
                .filter(report -> report.path("service").asText().equals("ELECTRICITY"))
                .toList();

        assertThat(recent)
                .anyMatch(report -> report.path("hoursPerDay").asInt() >= 6
                        && report.path("source").path("reliability").asText().matches("[AB]"));
    }

    private Stream<Step> reports() {
        return steps.stream().filter(step -> !step.isRetraction());
    }
}
