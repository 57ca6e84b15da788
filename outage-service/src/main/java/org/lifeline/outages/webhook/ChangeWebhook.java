package org.lifeline.outages.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.outages.region.Pcode;
import org.lifeline.outages.report.form.FileReport;
import org.lifeline.outages.supply.Service;

/** What can be changed of a webhook. */
@Schema(description = "What can be changed of a webhook; a field left out stays, and null empties it")
public record ChangeWebhook(
        @Size(min = 8, max = 2000) @Schema(
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
        SortedSet<@NotNull Service> services,

        @Schema(
                description = "While it is, events wait; `false` also enables a webhook that was disabled",
                extensions = @Extension(name = "x-ui", value = WebhookForm.PAUSED, parseValue = true))
        Boolean paused) {

    static ChangeWebhook of(Webhook webhook) {
        return new ChangeWebhook(
                webhook.url,
                webhook.description,
                sorted(webhook.eventTypes, EventType::of),
                sorted(webhook.regions, region -> region),
                sorted(webhook.services, Service::valueOf),
                webhook.state == WebhookState.PAUSED);
    }

    private static <T> SortedSet<T> sorted(String[] texts, Function<String, T> read) {
        return Arrays.stream(texts).map(read).collect(Collectors.toCollection(TreeSet::new));
    }
}
