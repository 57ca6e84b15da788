package org.lifeline.regions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class OpenApiTest {
    private static final Path FILE = Path.of("openapi.yaml");

    /** To write the file anew: {@code ./mvnw test -pl region-service -am -Dlifeline.openapi.update=true}. */
    @Test
    void theCommittedDocumentIsTheOneOfTheCode() throws IOException {
        String ofTheCode = given().get("/openapi").asString();
        if (Boolean.getBoolean("lifeline.openapi.update")) {
            Files.writeString(FILE, ofTheCode);
        }
        assertThat(Files.readString(FILE)).isEqualTo(ofTheCode);
    }
}
