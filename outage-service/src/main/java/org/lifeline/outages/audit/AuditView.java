package org.lifeline.outages.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the audit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditEntry", description = "Who did what, when and why")
public record AuditView(
        long id,
        Instant at,

        @Schema(description = "Of the member of staff, as the identity provider names it")
        String subject,

        @Schema(examples = "coordinator") String username,
        Act act,
        @Schema(description = "Whose author was asked for") UUID report,
        @Schema(description = "About which was decided") UUID outage,
        @Schema(examples = "CONFIRM") String decision,

        @Schema(description = "What was registered, changed or deleted")
        UUID webhook,

        @Schema(description = "Absent where none is asked for")
        String reason) {

    static AuditView of(AuditEntry entry) {
        return new AuditView(
                entry.id,
                entry.at,
                entry.subject,
                entry.username,
                entry.act,
                entry.report,
                entry.outage,
                entry.decision,
                entry.webhook,
                entry.reason);
    }
}
