package org.lifeline.outages;

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
@WithTestResource(RegionServiceStandIn.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi.yaml");

    /** Rewritten by {@code ./mvnw -pl outage-service -am test -Dlifeline.openapi.update=true}. */
    @Test
    void committedDocumentIsWhatTheCodeSays() throws IOException {
        String generated = given().get("/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        if (Boolean.getBoolean("lifeline.openapi.update")) {
            Files.writeString(COMMITTED, generated);
        }

        assertThat(generated).isEqualTo(Files.readString(COMMITTED));
    }
}
