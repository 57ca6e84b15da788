package org.lifeline.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    private static final String ANSWER = """
            {"generatedAt": "2025-03-08T12:00:00Z", "newestObservationAt": "2025-03-08T11:35:00Z",
             "upstreams": {"regions": {"state": "FRESH", "age": "PT1S"}, "outages": {"state": "SILENT", "age": "PT3H"}},
             "areas": [
              {"pcode": "SY06", "names": {"ar": "اللاذقية", "en": "Lattakia"}, "population": 879551, "exercise": true,
               "services": {
                "ELECTRICITY": {"level": "NONE", "basis": "ROLLED_UP", "confidence": 0.62, "contested": true,
                                "freshness": null, "rollUp": {"coverage": 0.853}},
                "WATER": {"level": "UNKNOWN", "basis": "NO_DATA", "confidence": null, "noDataReason": "NO_ACCESS"}}},
              {"pcode": "SY10", "names": {"ar": "طرطوس"}, "population": null,
               "services": {"ELECTRICITY": {"level": "REDUCED", "basis": "OBSERVED", "atLeast": true, "freshness": "STALE"}}}]}
            """;

    @Test
    void listOfAreasBecomesATable() throws JsonProcessingException {
        String text = StatusText.of(new ObjectMapper().readTree(ANSWER), Instant.parse("2025-03-08T12:00:00Z"));

        assertThat(text).isEqualTo("""
                        regions FRESH (1 s)   outages SILENT (3 h)   newest observation 25 min ago

                        AREA      P-CODE  PEOPLE   SERVICE      LEVEL    BASIS      CONFIDENCE  COVERAGE  REMARKS
                        Lattakia  SY06    879,551  ELECTRICITY  NONE     ROLLED_UP        62 %      85 %  EXERCISE, contested
                                                   WATER        UNKNOWN  NO_DATA    -           -         EXERCISE, NO_ACCESS
                        طرطوس     SY10    -        ELECTRICITY  REDUCED  OBSERVED   -           -         at least, stale
                        """);
    }

    @Test
    void nothingKnownIsSaidAndNotShownAsAnEmptyTable() throws JsonProcessingException {
        assertThat(StatusText.of(new ObjectMapper().readTree("{\"areas\": []}"), Instant.EPOCH))
                .isEqualTo("newest observation none\n\nThere is no area to show.\n");
    }
}
