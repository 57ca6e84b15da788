package org.lifeline.outages.outage.deciding;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.outage.Decision;
import org.lifeline.outages.supply.Level;

/** A coordinator's decision about an outage. */
@Schema(description = "A coordinator's decision about an outage")
public record Decide(
        @NotNull @Schema(extensions = @Extension(name = "x-ui", value = DecideForm.DECISION, parseValue = true))
        Decision decision,

        @NotBlank @Size(max = 1000) @Schema(
                description = "Kept with the decision; it never leaves with the feed",
                examples = "Confirmed by phone with the utility's district office",
                extensions = @Extension(name = "x-ui", value = DecideForm.REASON, parseValue = true))
        String reason,

        @Schema(
                description = "With `MERGE`, and only then: the outage of the same service that this one duplicates",
                extensions = @Extension(name = "x-ui", value = DecideForm.INTO, parseValue = true))
        UUID into,

        @Schema(
                description =
                        "With `MARK_PARTLY_RESTORED`, and only then: the level that supply is back to; the same where only some"
                                + " have it again. One step better than it was when left out; required where that is what is"
                                + " usual, and where the outage is known of parts only",
                extensions = @Extension(name = "x-ui", value = DecideForm.LEVEL, parseValue = true))
        Level level) {

    @Schema(hidden = true)
    @AssertTrue(message = "`level` goes with MARK_PARTLY_RESTORED, and only with it; it is never UNKNOWN") boolean isLevelOfAPartialRestoration() {
        return level == null || (level != Level.UNKNOWN && decision == Decision.MARK_PARTLY_RESTORED);
    }

    @Schema(hidden = true)
    @AssertTrue(message = "`into` goes with MERGE, and only with it") boolean isIntoOfAMerge() {
        return decision == null || (decision == Decision.MERGE) == (into != null);
    }
}
