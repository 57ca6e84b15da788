package org.lifeline.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiMergeTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void twoDefinitionsOfOneSchemaAreAConflict() throws Exception {
        JsonNode one = json.readTree("{\"components\":{\"schemas\":{\"Page\":{\"type\":\"object\"}}}}");
        JsonNode other = json.readTree("{\"components\":{\"schemas\":{\"Page\":{\"type\":\"array\"}}}}");

        assertThat(ApiMerge.merge(one, List.of(one.deepCopy()))).isNotNull();
        assertThatThrownBy(() -> ApiMerge.merge(one, List.of(other)))
                .isInstanceOf(ApiMerge.Conflict.class)
                .hasMessageContaining("schemas Page");
    }

    @Test
    void theCommittedDocumentsOfAllServicesFitTogether() throws Exception {
        List<JsonNode> documents = new ArrayList<>();
        for (String name : List.of("gateway", "region-service", "outage-service")) {
            try (InputStream file = ApiMerge.class.getResourceAsStream("/api/" + name + "/openapi.yaml")) {
                if (file != null) {
                    documents.add(readYaml(file));
                }
            }
        }

        assertThat(ApiMerge.merge(documents.get(0), documents).path("paths").isEmpty())
                .isFalse();
    }

    private static JsonNode readYaml(InputStream file) throws IOException {
        return new YAMLMapper().readTree(file);
    }
}
