package org.lifeline.outages.webhook;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.lifeline.outages.Tokens;
import org.lifeline.wire.Role;

/** Short words for what tests do with webhooks. */
public final class Hooks {
    private Hooks() {}

    /** A webhook and what only its owner knows. */
    public record Registered(String id, String secret, String owner) {
        public RequestSpecification asOwner() {
            return machine(owner);
        }

        public ValidatableResponse shown() {
            return asOwner().get("/api/v1/webhooks/{id}", id).then().statusCode(200);
        }

        public ValidatableResponse deliveries() {
            return asOwner().get("/api/v1/webhooks/{id}/deliveries", id).then().statusCode(200);
        }

        /** Against the newest version. */
        public ValidatableResponse change(String patch) {
            return asOwner()
                    .header("If-Match", shown().extract().header("ETag"))
                    .contentType("application/merge-patch+json")
                    .body(patch)
                    .patch("/api/v1/webhooks/{id}", id)
                    .then();
        }
    }

    public static RequestSpecification machine(String owner) {
        return Tokens.as(owner, Role.INTEGRATION);
    }

    public static ValidatableResponse ask(String owner, String body) {
        return machine(owner)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/webhooks")
                .then();
    }

    /** Of somebody new, for what happens to outages in a region. */
    public static Registered forOutages(Hook hook, String region) {
        return register(hook, "\"eventTypes\":[\"org.lifeline.outage.opened\"],\"regions\":[\"" + region + "\"]");
    }

    /** @param filter more fields of the body */
    public static Registered register(Hook hook, String filter) {
        String owner = "owner-" + UUID.randomUUID();
        String body = "{\"url\":\"" + hook.url() + "\"" + (filter.isEmpty() ? "" : ",") + filter + "}";
        ValidatableResponse made = ask(owner, body).statusCode(201);
        return new Registered(made.extract().path("id"), made.extract().path("secret"), owner);
    }

    public static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }
}
