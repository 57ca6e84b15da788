package org.lifeline.outages.outage.deciding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.outage.EstimatedRestoration;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.report.form.Cause;

/** What a coordinator can add to an outage. */
@Schema(description = "What a coordinator can add to an outage; a field left out stays, and null empties it")
public record ChangeOutage(
        @Valid EstimatedRestoration estimatedRestoration,

        @Size(max = 500) @Schema(description = "In words; never leaves with the feed", examples = "Tower felled by shelling")
        String cause,

        @Schema(description = "Of a fixed list") Cause causeKind,

        @Size(max = 4000) @Schema(description = "For crews and agencies; never leaves with the feed")
        String note) {

    static ChangeOutage of(Outage outage) {
        return new ChangeOutage(
                outage.estimatedAt == null
                        ? null
                        : new EstimatedRestoration(outage.estimatedAt, outage.estimateConfidence),
                outage.cause,
                outage.causeKind,
                outage.note);
    }

    void applyTo(Outage outage) {
        outage.estimatedAt = estimatedRestoration == null ? null : estimatedRestoration.at();
        outage.estimateConfidence = estimatedRestoration == null ? null : estimatedRestoration.confidence();
        outage.cause = cause;
        outage.causeKind = causeKind;
        outage.note = note;
    }
}
