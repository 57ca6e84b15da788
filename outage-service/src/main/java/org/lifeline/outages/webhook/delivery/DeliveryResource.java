package org.lifeline.outages.webhook.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.webhook.Owners;
import org.lifeline.wire.Page;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** What was sent to a webhook, and what has become of it. */
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks")
class DeliveryResource {
    private static final String NONE = "You have no webhook with this id";
    private static final UUID END = new UUID(-1, -1);

    private final Owners owners;
    private final TestEvent test;
    private final Due due;
    private final Clock clock;

    DeliveryResource(Owners owners, TestEvent test, Due due, Clock clock) {
        this.owners = owners;
        this.test = test;
        this.due = due;
        this.clock = clock;
    }

    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @GET
    @Path("/{id}/deliveries")
    @Transactional
    @Operation(operationId = "listWebhookDeliveries", summary = "What was sent or waits, the newest first")
    @APIResponse(responseCode = "200", description = "A page of deliveries; they are kept for 30 days")
    @APIResponse(responseCode = "404", description = NONE)
    public RestResponse<Page<DeliveryView>> list(
            UUID id,
            @Context UriInfo request,
            @QueryParam("state") DeliveryState state,
            @QueryParam("after") @Parameter(description = "`next` of the page before") UUID after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit) {
        owners.webhook(id);
        List<Delivery> found = Delivery.before(after == null ? END : after, id, state, limit + 1);
        List<DeliveryView> page =
                found.stream().limit(limit).map(DeliveryView::of).toList();
        return new Page<>(page, found.size() > limit ? page.get(limit - 1).id().toString() : null).linked(request);
    }

    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @POST
    @Path("/{id}/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test event at once and once, also while it is paused or disabled")
    @APIResponse(
            responseCode = "202",
            description = "On its way; the list of deliveries says what becomes of it",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = NONE)
    public RestResponse<DeliveryView> test(UUID id) {
        DeliveryView begun = QuarkusTransaction.requiringNew().call(() -> {
            owners.webhook(id);
            return DeliveryView.of(Delivery.findById(test.send(id)));
        });
        due.ring();
        return RestResponse.status(RestResponse.Status.ACCEPTED, begun);
    }

    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @POST
    @Path("/{id}/deliveries/{deliveryId}/retry")
    @Operation(
            operationId = "retryWebhookDelivery",
            summary = "Send it once more, at once, whatever has become of it; with the same `webhook-id`")
    @APIResponse(
            responseCode = "202",
            description = "On its way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(
            responseCode = "404",
            description = "You have no webhook with this id, or it no delivery with that one")
    public RestResponse<DeliveryView> retry(UUID id, UUID deliveryId) {
        DeliveryView begun = QuarkusTransaction.requiringNew().call(() -> {
            owners.webhook(id);
            Delivery delivery = Delivery.locked(deliveryId, id)
                    .orElseThrow(() -> ProblemType.NOT_FOUND.because("The webhook has no delivery with this id"));
            delivery.again(clock.instant());
            return DeliveryView.of(delivery);
        });
        due.ring();
        return RestResponse.status(RestResponse.Status.ACCEPTED, begun);
    }
}
