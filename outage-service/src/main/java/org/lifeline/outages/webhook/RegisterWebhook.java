package org.lifeline.outages.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.region.Pcode;
import org.lifeline.outages.report.form.FileReport;
import org.lifeline.outages.supply.Service;

/** Where events are to be sent, and which. */
@Schema(description = "Where events are to be sent, and which; an empty or absent list stands for all")
public record RegisterWebhook(
        @NotNull @Size(min = 8, max = 2000) @Schema(
                description = "Begins with https:// and leads to a public address",
                examples = "https://example.org/lifeline",
                extensions = @Extension(name = "x-ui", value = WebhookForm.URL, parseValue = true))
        String url,

        @Size(max = 500) @Pattern(regexp = FileReport.TEXT) @Schema(
                description = "For those who look after it",
                examples = "Alerts of the Latakia office",
                extensions = @Extension(name = "x-ui", value = WebhookForm.DESCRIPTION, parseValue = true))
        String description,

        @Size(max = 50) @Schema(
                description = "Types of events",
                extensions = @Extension(name = "x-ui", value = WebhookForm.EVENT_TYPES, parseValue = true))
        SortedSet<@NotNull EventType> eventTypes,

        @Size(max = 100) @Schema(
                description = "P-codes; each means the area and all areas inside it",
                extensions = @Extension(name = "x-ui", value = WebhookForm.REGIONS, parseValue = true))
        SortedSet<@NotNull @Pattern(regexp = Pcode.FORM) String> regions,

        @Schema(extensions = @Extension(name = "x-ui", value = WebhookForm.SERVICES, parseValue = true))
        SortedSet<@NotNull Service> services) {}
