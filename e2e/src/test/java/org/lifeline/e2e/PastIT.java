package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.get;
import static org.lifeline.e2e.Whole.json;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.soon;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was shown at a time is what is shown of that time ever after, whatever comes in later of what was seen before. */
class PastIT {
    private static final String DISTRICT = "/api/v1/status/SY1004";
    private static final Instant SEEN = Instant.now().minus(Duration.ofHours(3));

    @Test
    void theStatusOfATimeIsTheOneThatWasShownThen() {
        shows("NONE", SEEN.plusSeconds(60));
        JsonNode shown = json(DISTRICT);
        Instant then = Instant.now();
        shows("SEVERE", SEEN); // seen before, and heard only now: it contests
        soon().untilAsserted(() -> assertThat(services(json(DISTRICT))).isNotEqualTo(services(shown)));

        JsonNode past = json(DISTRICT + "?asOf=" + then);

        assertThat(past.path("asOf").asText()).startsWith(then.toString().substring(0, 19));
        assertThat(past.path("area")).isEqualTo(shown.path("area"));
        assertThat(past.path("children")).isEqualTo(shown.path("children"));
        assertThat(json("/api/v1/status?parent=SY1004&asOf=" + then).path("areas"))
                .isEqualTo(shown.path("children"));
        assertThat(json("/api/v1/status/SY1004?asOf=2001-01-01T00:00:00Z")
                        .at("/area/headline")
                        .asText())
                .isEqualTo("UNKNOWN");
        assertThat(get("/snapshot/as-of?at=" + then).statusCode()).isEqualTo(404);
    }

    private static void shows(String level, Instant observed) {
        assertThat(Whole.file(report("SY100401", "WATER", level, observed)).statusCode())
                .isEqualTo(201);
        soon().untilAsserted(() -> assertThat(json("/api/v1/status/SY100401")
                        .at("/area/services/WATER/level")
                        .asText())
                .isEqualTo("NONE"));
    }

    private static JsonNode services(JsonNode answer) {
        return answer.path("children");
    }
}
