package org.lifeline.gateway.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.caller.Caller;

/** Who is signed in, as the token says it. */
@Schema(description = "Who is signed in")
record Me(
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
                name == null ? caller.claims().getString("preferred_username") : name,
                new TreeSet<>(caller.roles()),
                caller.texts("regions"),
                caller.until());
    }
}
