package org.lifeline.outages.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.outages.IfMatch;
import org.lifeline.outages.webhook.delivery.Waiting;
import org.lifeline.wire.Page;
import org.lifeline.wire.Role;

/** Where events are to be sent, and which. */
@Path("/api/v1/webhooks")
@Tag(
        name = "Webhooks",
        description =
                "Events pushed as they happen, signed as Standard Webhooks has it; machines see their own webhooks")
class WebhookResource {
    private static final String NONE = "You have no webhook with this id";
    private static final String REFUSED = "`url` leads to no address that may be called, or there is no such region";
    private static final UUID BEGINNING = new UUID(0, 0);

    private final Keeping keeping;
    private final Owners owners;

    WebhookResource(Keeping keeping, Owners owners) {
        this.keeping = keeping;
        this.owners = owners;
    }

    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerWebhook",
            summary = "Have events sent from now on; keep the secret of the answer, it is not shown again")
    @APIResponse(
            responseCode = "201",
            description = "Registered; its `secret` signs what is sent",
            headers = {
                @Header(name = "ETag", description = IfMatch.VERSION, schema = @Schema(implementation = String.class)),
                @Header(name = "Location", schema = @Schema(implementation = String.class))
            },
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "409", description = "You have as many as are possible")
    @APIResponse(responseCode = "422", description = REFUSED)
    public RestResponse<WebhookView> register(@NotNull @Valid RegisterWebhook asked) {
        WebhookView made = keeping.register(asked);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(URI.create("/api/v1/webhooks/" + made.id()))
                .header(HttpHeaders.ETAG, IfMatch.tag(1))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @GET
    @Transactional
    @Operation(operationId = "listWebhooks", summary = "Your webhooks, and for administrators all, the oldest first")
    @APIResponse(responseCode = "200", description = "A page of webhooks")
    public RestResponse<Page<WebhookView>> list(
            @Context UriInfo request,
            @QueryParam("after") @Parameter(description = "`next` of the page before") UUID after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit) {
        List<Webhook> found = Webhook.after(after == null ? BEGINNING : after, owners.seen(), limit + 1);
        List<Webhook> page = found.stream().limit(limit).toList();
        Map<UUID, Long> waiting = Waiting.of(page.stream().map(one -> one.id).toList());
        return new Page<>(
                        page.stream()
                                .map(one -> WebhookView.of(one, waiting.getOrDefault(one.id, 0L), null))
                                .toList(),
                        found.size() > limit ? page.get(limit - 1).id.toString() : null)
                .linked(request);
    }

    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @GET
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "getWebhook", summary = "One webhook and how it fares, without its secret")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            headers =
                    @Header(
                            name = "ETag",
                            description = IfMatch.VERSION,
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = NONE)
    public RestResponse<WebhookView> one(UUID id) {
        return tagged(owners.webhook(id));
    }

    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Operation(
            operationId = "changeWebhook",
            summary = "Change where and which events are sent, pause it, or enable it again (a merge patch, RFC 7396)")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers =
                    @Header(
                            name = "ETag",
                            description = IfMatch.VERSION,
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "412", description = "It has changed in the meantime; read it again")
    @APIResponse(responseCode = "422", description = REFUSED)
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public RestResponse<WebhookView> change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(required = true, example = "\"1\"") String ifMatch,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/merge-patch+json",
                                        schema = @Schema(implementation = ChangeWebhook.class)),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = ChangeWebhook.class))
                            })
                    JsonNode patch) {
        return tagged(keeping.change(id, ifMatch, patch));
    }

    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "Send nothing any more, and forget what was sent")
    @APIResponse(responseCode = "204", description = "Deleted, with its deliveries")
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "412", description = "It is not at the version that If-Match names")
    public void delete(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "Looked at when it is sent", example = "\"1\"")
                    String ifMatch) {
        keeping.delete(id, ifMatch);
    }

    @RolesAllowed({Role.INTEGRATION, Role.ADMIN})
    @POST
    @Path("/{id}/secret")
    @Operation(
            operationId = "changeWebhookSecret",
            summary = "Sign with a new secret; for a day the one before signs, too, so that receivers can follow")
    @APIResponse(responseCode = "200", description = "The new secret, which is not shown again")
    @APIResponse(responseCode = "404", description = NONE)
    public RestResponse<NewSecret> changeSecret(UUID id) {
        return RestResponse.ResponseBuilder.ok(keeping.changeSecret(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static RestResponse<WebhookView> tagged(Webhook webhook) {
        long waiting = Waiting.of(List.of(webhook.id)).getOrDefault(webhook.id, 0L);
        return RestResponse.ResponseBuilder.ok(WebhookView.of(webhook, waiting, null))
                .header(HttpHeaders.ETAG, IfMatch.tag(webhook.version))
                .build();
    }
}
