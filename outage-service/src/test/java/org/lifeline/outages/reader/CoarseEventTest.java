package org.lifeline.outages.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CoarseEventTest {
    private static final UUID HANDLE = UUID.fromString("00000000-0000-8000-8000-000000000001");

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of("report.ReportEvent", "org.lifeline.report.filed", Set.of("filedUnder", "scope")),
                Arguments.of(
                        "outage.OutageView",
                        "org.lifeline.outage.opened",
                        Set.of("affectedPeople", "cause", "note", "derived")),
                Arguments.of(
                        "assessment.AssessmentState",
                        "org.lifeline.assessment.changed",
                        Set.of(
                                "confidence",
                                "confidenceParts",
                                "affectedPeople",
                                "peopleOverPopulation",
                                "estimate",
                                "inPart",
                                "lastKnown",
                                "onsets",
                                "measure",
                                "measureUnit",
                                "ownClaims",
                                "standsUntil",
                                "staleAt",
                                "forgottenAt",
                                "extent",
                                "usualLevel",
                                "derived")),
                Arguments.of("baseline.BaselineState", "org.lifeline.baseline.changed", Set.of()));
    }

    /** Whoever adds a field to an event says here or in the table what becomes of it. */
    @ParameterizedTest
    @MethodSource("states")
    void everyFieldOfAnEventIsToldOrLeftOutOnPurpose(String state, String type, Set<String> leftOut)
            throws ClassNotFoundException {
        Set<String> fields = Arrays.stream(
                        Class.forName("org.lifeline.outages." + state).getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> told = new TreeSet<>(CoarseEvent.fields(type));
        assertThat(leftOut).doesNotContainAnyElementsOf(told);
        told.addAll(leftOut);

        assertThat(told).isEqualTo(fields);
    }

    @Test
    void timesAreHoursAndReportsHandles() throws JsonProcessingException {
        ObjectNode told = coarse("org.lifeline.report.retracted", """
                {"report":"0197c5a0-0000-7000-8000-000000000000","region":"SY06","service":"WATER","level":"NONE",
                 "observedAt":"2025-03-08T12:34:56.789Z","retractedAt":"2025-03-08T13:59:59Z","scope":"PART"}""");

        assertThat(told.toString()).isEqualTo(json("""
                {"report":"%s","region":"SY06","service":"WATER","level":"NONE","observedAt":"2025-03-08T12:00:00Z",
                 "retractedAt":"2025-03-08T13:00:00Z"}""".formatted(HANDLE)).toString());
    }

    @Test
    void confidenceIsTheBandOfWholeHours() throws JsonProcessingException {
        ObjectNode told = coarse(
                "org.lifeline.assessment.changed",
                "{\"level\":\"NONE\",\"confidence\":0.61,\"confidenceByHour\":0.59}");

        assertThat(told.toString()).isEqualTo("{\"level\":\"NONE\",\"confidenceBand\":\"FAIR\"}");
    }

    @Test
    void nothingKnownHasNoBand() throws JsonProcessingException {
        ObjectNode told = coarse("org.lifeline.assessment.changed", "{\"level\":\"UNKNOWN\",\"confidenceByHour\":0.0}");

        assertThat(told.toString()).isEqualTo("{\"level\":\"UNKNOWN\"}");
    }

    @Test
    void periodsAreOfWholeHours() throws JsonProcessingException {
        ObjectNode told = coarse(
                "org.lifeline.outage.restored",
                "{\"actualPeriod\":{\"start\":\"2025-03-08T12:34:56Z\",\"end\":\"2025-03-08T14:01:00Z\"}}");

        assertThat(told.at("/actualPeriod/start").asText()).isEqualTo("2025-03-08T12:00:00Z");
        assertThat(told.at("/actualPeriod/end").asText()).isEqualTo("2025-03-08T14:00:00Z");
    }

    @Test
    void typeThatIsNotKnownTellsNothing() throws JsonProcessingException {
        for (String type : List.of("org.lifeline.secret.told", "another")) {
            assertThat(coarse(type, "{\"level\":\"NONE\"}").isEmpty()).isTrue();
        }
    }

    private static ObjectNode coarse(String type, String state) throws JsonProcessingException {
        return CoarseEvent.of(type, json(state), report -> HANDLE);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
