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
        JsonNode one = service("/api/v1/one", "object");
        JsonNode other = service("/api/v1/other", "array");

        assertThat(ApiMerge.merge(one, List.of(one.deepCopy()))).isNotNull();
        assertThatThrownBy(() -> ApiMerge.merge(one, List.of(other)))
                .isInstanceOf(ApiMerge.Conflict.class)
                .hasMessageContaining("schemas Page");
    }

    @Test
    void whatOnlyInnerPathsReferToIsNoConflict() throws Exception {
        JsonNode whole = ApiMerge.merge(service("/api/v1/one", "object"), List.of(service("/changes", "array")));

        assertThat(whole.path("paths").properties()).hasSize(1);
        assertThat(whole.at("/components/schemas/Page/type").asText()).isEqualTo("object");
    }

    private JsonNode service(String path, String type) throws IOException {
        return json.readTree("""
                {"paths": {"%s": {"get": {"responses": {"200": {"$ref": "#/components/schemas/Page"}}}}},
                 "components": {"schemas": {"Page": {"type": "%s"}}}}""".formatted(path, type));
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
