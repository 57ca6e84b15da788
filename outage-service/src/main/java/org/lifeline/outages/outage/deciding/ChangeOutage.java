package org.lifeline.outages.outage.deciding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.outage.EstimatedRestoration;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.report.form.Cause;

/** What a coordinator can add to an outage. */
@Schema(description = "What a coordinator can add to an outage; a field left out stays, and null empties it")
public record ChangeOutage(
        @Valid @Schema(extensions = @Extension(name = "x-ui", value = ChangeForm.ESTIMATED_RESTORATION, parseValue = true))
        EstimatedRestoration estimatedRestoration,

        @Size(max = 500) @Schema(
                description = "In words; never leaves with the feed",
                examples = "Tower felled by shelling",
                extensions = @Extension(name = "x-ui", value = ChangeForm.CAUSE, parseValue = true))
        String cause,

        @Schema(
                description = "Of a fixed list",
                extensions = @Extension(name = "x-ui", value = ChangeForm.CAUSE_KIND, parseValue = true))
        Cause causeKind,

        @Size(max = 4000) @Schema(
                description = "For crews and agencies; never leaves with the feed",
                extensions = @Extension(name = "x-ui", value = ChangeForm.NOTE, parseValue = true))
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
