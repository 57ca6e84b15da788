package org.lifeline.gateway.signin;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.caller.Caller;

/** Who is signed in, as the token says it. */
@Schema(description = "Who is signed in")
record Me(
        @Schema(
                description = "The same whenever this person signs in; tells two of one name apart, and names nobody",
                examples = "q3Zb0mHcT6bYd1n1uI2V2rO0mYb3C8cJp8rQe2v9x7E")
        String id,

        @Schema(nullable = true, description = "As people call them", examples = "Rana")
        String name,

        @Schema(description = "In alphabetical order", examples = "[\"field\"]")
        Collection<String> roles,

        @Schema(
                description = "P-codes of the areas about which a field user may report, with all that lies in them",
                examples = "[\"SY06\"]")
        List<String> regions,

        @Schema(
                description =
                        "When the token ends; a browser's session is renewed before, as long as the provider lets it")
        Instant until) {

    static Me of(Caller caller) {
        String name = caller.claims().getString("name");
        return new Me(
                id(caller.claims()),
                name == null ? caller.claims().getString("preferred_username") : name,
                new TreeSet<>(caller.roles()),
                caller.texts("regions"),
                caller.until());
    }

    private static String id(JsonObject claims) {
        String subject = claims.getString("iss") + "\n" + claims.getString("sub");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
