package org.lifeline.outages.author;

import static org.lifeline.outages.Tokens.as;

import io.restassured.http.ContentType;
import java.util.UUID;
import org.lifeline.wire.Role;

/** What people do who have signed in. */
public final class People {
    private People() {}

    public static UUID file(String subject, String report) {
        UUID id = UUID.randomUUID();
        as(subject, Role.FIELD)
                .contentType(ContentType.JSON)
                .body(report)
                .put("/api/v1/reports/{id}", id)
                .then()
                .statusCode(201);
        return id;
    }
}
