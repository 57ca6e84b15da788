package org.lifeline.gateway.reader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.Tokens;
import org.lifeline.gateway.Until;

/** Areas down to a community, in which something is going on, and what of it nobody may see without signing in. */
final class Deep {
    static final String SUB_DISTRICT = "SY060200";
    static final String COMMUNITY = "C1234";
    static final String OTHER = "SY060300";
    private static final List<String> OTHERS = List.of("SY060201", "SY060202", "SY060203", "SY060204", "SY060205");

    /** Parts of their names and codes that appear nowhere in what anybody may see. */
    private static final List<String> HIDDEN =
            List.of(SUB_DISTRICT, "SY060201", COMMUNITY, OTHER, "Hidden", "0197c5a0-0000-7000-8000-000000000001");

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Deep() {}

    static void told(Behind behind) {
        behind.tellRegions();
        behind.region(SUB_DISTRICT, 3, "SY0602", "Hidden one", "مخفي", 100_000L);
        behind.region(OTHER, 3, "SY0603", "Hidden two", "مخفي", 50L);
        behind.region(COMMUNITY, 4, SUB_DISTRICT, "Hidden three", "مخفي", 7L);
        for (String other : OTHERS) { // so many that the public is told shares of the district
            behind.region(other, 3, "SY0602", "Hidden " + other, "مخفي", 100_000L);
            behind.assessment(other, "ELECTRICITY", "NORMAL", 1);
        }
        behind.assessment("SY0600", "ELECTRICITY", "NORMAL", 1);
        behind.assessment("SY0600", "WATER", "NORMAL", 1);
        behind.assessment(SUB_DISTRICT, "ELECTRICITY", "NONE", 1);
        behind.assessment(COMMUNITY, "WATER", "NONE", 1);
        behind.assessment(OTHER, "ELECTRICITY", "SEVERE", 1);
        Until.holds(() -> assertThat(given().header("Authorization", "Bearer " + Tokens.of("coordinator"))
                        .get("/api/v1/status?adminLevel=3&parent=SY")
                        .asString())
                .contains(SUB_DISTRICT, OTHER, "0197c5a0-0000-7000-8000-000000000001", "SEVERE"));
    }

    /** Times but that of the asking itself are whole hours. */
    static void isPublic(String text) {
        assertThat(text).isNotEmpty();
        HIDDEN.forEach(hidden -> assertThat(text).doesNotContain(hidden));
        String told = text.replaceAll("\"generatedAt\" ?: ?\"[^\"]*\"", "");
        assertThat(TIME.matcher(told).results().map(MatchResult::group)).allSatisfy(Deep::isAnHour);
    }

    private static void isAnHour(String time) {
        Instant read = Instant.parse(time.endsWith("Z") ? time : time + "Z");
        assertThat(read).isEqualTo(read.truncatedTo(ChronoUnit.HOURS));
    }

    /** And no area of it lies below the districts, and every number is as coarse as it is to be. */
    static void isPublicJson(String text) {
        isPublic(text);
        assertThat(read(text).findValues("adminLevel"))
                .allSatisfy(level -> assertThat(level.intValue()).isLessThanOrEqualTo(2));
        for (String withheld : List.of(
                "outageId", "confidence", "affectedPeople", "own", "inPart", "measure", "belowUsual", "quality")) {
            assertThat(read(text).findValues(withheld)).as(withheld).allMatch(JsonNode::isNull);
        }
        assertThat(read(text).findValues("shares"))
                .allSatisfy(shares -> assertThat(shares).allSatisfy(share -> assertThat(share.doubleValue() * 20)
                        .isEqualTo(Math.rint(share.doubleValue() * 20))));
        for (String bound : List.of("low", "best", "high")) {
            assertThat(read(text).findValues(bound).stream().filter(JsonNode::isIntegralNumber))
                    .allSatisfy(Deep::hasTwoDigits);
        }
    }

    private static void hasTwoDigits(JsonNode number) {
        assertThat(number.asText()).matches("\\d{1,2}0*");
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
