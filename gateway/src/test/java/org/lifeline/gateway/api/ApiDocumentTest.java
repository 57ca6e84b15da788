package org.lifeline.gateway.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.Behind;
import org.lifeline.gateway.FakeService;

@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class ApiDocumentTest {
    private static final Path FILE = Path.of("openapi.yaml");

    Behind behind;

    @Inject
    ApiDocuments documents;

    @Test
    void theCommittedDocumentIsTheGeneratedOne() throws Exception {
        String generated = given().get("/openapi/of-the-gateway")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("lifeline.openapi.update")) {
            Files.writeString(FILE, generated);
        }

        assertThat(FILE)
                .as("update it with -Dlifeline.openapi.update=true")
                .content()
                .isEqualTo(generated);
    }

    @Test
    void oneDocumentDescribesTheWhole() throws Exception {
        behind.regions().on("/openapi", 200, "application/json", service("Regions", "/api/v1/regions", "Region"));
        behind.outages().on("/openapi", 200, "application/json", service("Reports", "/api/v1/reports", "Report"));

        documents.refresh();

        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("openapi", startsWith("3.1"))
                .body("info.title", is("Lifeline"))
                .body("servers[0].url", is("/"))
                .body("paths", hasKey("/api/v1/status/{pcode}"))
                .body("paths", hasKey("/api/v1/regions"))
                .body("paths", hasKey("/api/v1/reports"))
                .body("paths", not(hasKey("/changes")))
                .body("paths", not(hasKey("/openapi")))
                .body("tags.name", hasItem("Regions"))
                .body("components.schemas", hasKey("AreaStatus"))
                .body("components.schemas", hasKey("Region"))
                .body("components.schemas", not(hasKey("OnlyInner")));
        assertThatAllReferencesLeadSomewhere(
                new ObjectMapper().readTree(given().get("/openapi").asByteArray()));
    }

    @Test
    void theDocumentComesAsYamlToo() throws Exception {
        String yaml = given().accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType(containsString("yaml"))
                .extract()
                .asString();

        assertThat(new YAMLMapper().readTree(yaml).path("info").path("title").asText())
                .isEqualTo("Lifeline");
        given().get("/openapi?format=yaml").then().contentType(containsString("yaml"));
        given().get("/openapi?format=xml").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theLastGoodDocumentOutlivesItsService() {
        behind.regions().on("/openapi", 200, "application/json", service("Regions", "/api/v1/regions", "Region"));
        documents.refresh();

        behind.regions().on("/openapi", 500, "text/plain", "oops");
        documents.refresh();
        behind.regions()
                .on(
                        "/openapi",
                        200,
                        "application/json",
                        service("Regions", "/api/v1/regions", "AreaStatus")); // contradicts the gateway's own
        documents.refresh();

        given().get("/openapi")
                .then()
                .body("paths", hasKey("/api/v1/regions"))
                .body("components.schemas", hasKey("Region"));
    }

    @Test
    void aServiceThatBreaksOffIsAskedAgainAtOnce() {
        AtomicInteger asked = new AtomicInteger();
        String document = service("Again", "/api/v1/again", "Again");
        behind.regions().on("/openapi", exchange -> {
            if (asked.incrementAndGet() > 1) {
                FakeService.answer(exchange, 200, document);
            }
        });

        documents.refresh();

        given().get("/openapi").then().body("paths", hasKey("/api/v1/again"));
    }

    @Test
    void thePageToTryItAsksNoOtherHost() {
        given().redirects()
                .follow(true)
                .get("/docs")
                .then()
                .statusCode(200)
                .body(containsString("/openapi"))
                .body(not(containsString("https://")))
                .body(not(containsString("http://")));
    }

    @Test
    void whatTheServicesCommittedFitsTogether() throws Exception {
        JsonNode whole = new ObjectMapper().readTree(given().get("/openapi").asByteArray());

        Set<String> operations = new HashSet<>();
        whole.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String id = operation.path("operationId").asText("");
                    assertThat(id.isEmpty() || operations.add(id))
                            .as("operation %s once", id)
                            .isTrue();
                    assertThat(operation.path("responses").isEmpty()).isFalse();
                }));
        assertThatAllReferencesLeadSomewhere(whole);
    }

    private static void assertThatAllReferencesLeadSomewhere(JsonNode document) {
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    private static String service(String tag, String path, String schema) {
        return """
                {"openapi": "3.1.0", "info": {"title": "inner", "version": "1"},
                 "tags": [{"name": "%s"}],
                 "paths": {
                   "%s": {"get": {"tags": ["%s"], "responses": {"200": {"description": "fine", "content": {"application/json":
                     {"schema": {"$ref": "#/components/schemas/%s"}}}}}}},
                   "/changes": {"get": {"responses": {"200": {"description": "fine", "content": {"application/json":
                     {"schema": {"$ref": "#/components/schemas/OnlyInner"}}}}}}}},
                 "components": {"schemas": {"%s": {"type": "object"}, "OnlyInner": {"type": "object"}}}}""".formatted(tag, path, tag, schema, schema);
    }
}
