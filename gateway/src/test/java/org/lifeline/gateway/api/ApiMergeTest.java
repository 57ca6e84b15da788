package org.lifeline.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiMergeTest {
    private static final Path OF_THE_PAGES = Path.of("src/main/webui/openapi.json");
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

    @Test
    void whatTheWayMayAnswerIsSaidOfThePathsOfOthers() throws Exception {
        JsonNode gateway = json.readTree("""
                {"paths": {"/api/v1/own": {"get": {"responses": {"200": {"description": "fine"}}}}},
                 "components": {"responses": {"too-many-requests": {"description": "Too many requests"}}}}""");
        JsonNode other = service("/api/v1/other", "object");

        JsonNode whole = ApiMerge.merge(gateway, List.of(other));

        assertThat(whole.at("/paths/~1api~1v1~1other/get/responses/429/$ref").asText())
                .isEqualTo("#/components/responses/too-many-requests");
        assertThat(whole.at("/paths/~1api~1v1~1own/get/responses").has("429")).isFalse();
        assertThat(whole.at("/components/responses/too-many-requests/description")
                        .asText())
                .isEqualTo("Too many requests");
        assertThat(other).isEqualTo(service("/api/v1/other", "object"));
    }

    private JsonNode service(String path, String type) throws IOException {
        return json.readTree("""
                {"paths": {"%s": {"get": {"responses": {"200": {"$ref": "#/components/schemas/Page"}}}}},
                 "components": {"schemas": {"Page": {"type": "%s"}}}}""".formatted(path, type));
    }

    /** The pages are made from this file, so that a change of the API that they do not follow fails their build. */
    @Test
    void theCommittedDocumentsOfAllServicesFitTogetherAndThePagesAreMadeFromThem() throws Exception {
        List<JsonNode> documents = new ArrayList<>();
        for (String name : List.of("gateway", "region-service", "outage-service")) {
            documents.add(new YAMLMapper()
                    .readTree(Path.of("..", name, "openapi.yaml").toFile()));
        }

        ObjectNode whole = ApiMerge.merge(documents.get(0), documents);

        assertThat(whole.path("paths").isEmpty()).isFalse();
        String text = whole.toPrettyString() + "\n";
        if (Boolean.getBoolean("lifeline.openapi.update")) {
            Files.writeString(OF_THE_PAGES, text);
        }
        assertThat(OF_THE_PAGES)
                .as("update it with -Dlifeline.openapi.update=true")
                .content()
                .isEqualTo(text);
    }
}
