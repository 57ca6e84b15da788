package org.lifeline.gateway.follow;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How old the gateway's knowledge of one service is. */
@Schema(description = "How old the gateway's knowledge of one service is")
public record UpstreamView(
        UpstreamState state,

        @Schema(
                nullable = true,
                format = "duration",
                description =
                        "Since the last contact (ISO 8601); null if there never was one. For all but coordinators and"
                                + " admins the next ten seconds: a service is heard whenever it has news",
                examples = "PT0.2S")
        Duration age,

        @Schema(
                description =
                        "Nothing was heard from it since this gateway started: what is shown is what the one before it"
                                + " knew last")
        boolean fromBefore,

        @Schema(
                nullable = true,
                description =
                        "So many supplies are still to be derived anew because the rules have changed, and are shown as"
                                + " they were by the rules before; null when all are derived",
                examples = "1200")
        Long leftToDerive) {
    private static final long STEP = Duration.ofSeconds(10).toMillis();

    /** A contact tells that there is news, so its moment would tell when. */
    UpstreamView coarse() {
        return age == null
                ? this
                : new UpstreamView(
                        state, Duration.ofMillis((age.toMillis() / STEP + 1) * STEP), fromBefore, leftToDerive);
    }
}
