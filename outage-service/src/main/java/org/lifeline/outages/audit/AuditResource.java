package org.lifeline.outages.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.wire.Page;
import org.lifeline.wire.Role;

/** What staff did that others must be able to look into. */
@Path("/api/v1/audit")
@Tag(name = "Audit", description = "Who read which identity, who decided what, and who changed which webhook")
class AuditResource {
    @GET
    @RolesAllowed(Role.ADMIN)
    @Transactional
    @Operation(
            operationId = "listAudit",
            summary = "Who read which identity, decided what and changed which webhook, the latest first")
    @APIResponse(responseCode = "200", description = "A page of the audit")
    public RestResponse<Page<AuditView>> list(
            @Context UriInfo request,
            @QueryParam("after") @Min(1) @Parameter(description = "`next` of the page before") Long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit) {
        List<AuditEntry> found = AuditEntry.before(after == null ? Long.MAX_VALUE : after, limit + 1);
        List<AuditView> page = found.stream().limit(limit).map(AuditView::of).toList();
        String next = found.size() > limit ? String.valueOf(page.get(limit - 1).id()) : null;
        return new Page<>(page, next).linked(request);
    }
}
