package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.get;
import static org.lifeline.e2e.Whole.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Everything is reached through the gateway, and one document says what there is. */
class DoorsIT {
    @Test
    void oneDocumentDescribesTheWhole() {
        JsonNode document = json("/openapi");

        assertThat(document.path("openapi").asText()).startsWith("3.1");
        JsonNode paths = document.path("paths");
        assertThat(paths.has("/api/v1/status/{pcode}")).isTrue();
        assertThat(paths.has("/api/v1/reports/{id}")).isTrue();
        assertThat(paths.has("/api/v1/assessments/{pcode}/{service}")).isTrue();
        assertThat(paths.has("/api/v1/outages/{id}/timeline")).isTrue();
        assertThat(paths.has("/api/v1/regions/{pcode}")).isTrue();
        assertThat(paths.has("/changes")).isFalse();
    }

    @Test
    void documentIsServedAndNothingOfTheOperators() {
        assertThat(get("/docs/").body()).contains("swagger");
        assertThat(get("/q/health").statusCode()).isEqualTo(404);
        assertThat(get("/q/metrics").statusCode()).isEqualTo(404);
    }

    @Test
    void regionsAreFoundByNameInBothLanguagesAndByPlace() {
        assertThat(first("/api/v1/regions?q=Jableh&adminLevel=2")).isEqualTo("SY0602");
        assertThat(first("/api/v1/regions?q=%D8%AC%D8%A8%D9%84%D8%A9&adminLevel=2"))
                .isEqualTo("SY0602");
        assertThat(json("/api/v1/regions/nearest?lat=35.36&lon=35.93")
                                .path("items")
                                .isMissingNode()
                        && json("/api/v1/regions/nearest?lat=35.36&lon=35.93").isEmpty())
                .isFalse();
        assertThat(json("/api/v1/regions/SY060200/ancestors").toString()).contains("SY0602", "SY06", "\"SY\"");
    }

    private static String first(String path) {
        return json(path).path("items").path(0).path("pcode").asText();
    }
}
