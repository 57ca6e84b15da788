package org.lifeline.outages.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.author.Person;

/** Who filed a report. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Identity", description = "Who filed a report, by the token with which it was filed")
public record IdentityView(
        UUID report,

        @Schema(examples = "https://id.example.org/realms/lifeline")
        String issuer,

        @Schema(description = "As the issuer names the person", examples = "5d1c3f0e-7a51-4a8e-9a0e-2c1f6f1b7a10")
        String subject,

        @Schema(examples = "rana") String username,
        @Schema(examples = "Rana H.") String name) {

    static IdentityView of(UUID report, Person person) {
        return new IdentityView(report, person.issuer(), person.subject(), person.username(), person.name());
    }
}
