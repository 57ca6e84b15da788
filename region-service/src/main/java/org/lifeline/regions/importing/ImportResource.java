package org.lifeline.regions.importing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.wire.Page;
import org.lifeline.wire.Role;

@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Files that change many regions")
class ImportResource {
    private static final String UNKNOWN = "No import has that id; they are forgotten after 90 days";

    @RolesAllowed({Role.ADMIN, Role.COORDINATOR})
    @GET
    @Transactional
    @Operation(operationId = "listImports", summary = "Imports, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of imports",
            headers =
                    @Header(
                            name = "Link",
                            description = "`rel=\"next\"`",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<Page<ImportView>> list(
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Parameter(description = "The `next` of the page before") @QueryParam("after") UUID after,
            UriInfo asked) {
        List<Import> oneMore = Import.before(after, limit);
        String next = oneMore.size() > limit ? oneMore.get(limit - 1).id.toString() : null;
        return new Page<>(oneMore.stream().limit(limit).map(ImportView::of).toList(), next).linked(asked);
    }

    @RolesAllowed({Role.ADMIN, Role.COORDINATOR})
    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getImport", summary = "How far an import has got")
    @APIResponse(responseCode = "200", description = "The import as it is now")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public ImportView one(@RestPath UUID id) {
        return ImportView.of(Import.required(id));
    }

    @RolesAllowed({Role.ADMIN, Role.COORDINATOR})
    @GET
    @Path("{id}/refused")
    @Transactional
    @Operation(
            operationId = "listRefusedRows",
            summary = "The rows that were not taken, in the order of the file",
            description =
                    "Complete once the import is over: rows are worked through by level, not in the order of the file.")
    @APIResponse(
            responseCode = "200",
            description = "A page of refused rows, possibly empty",
            headers =
                    @Header(
                            name = "Link",
                            description = "`rel=\"next\"`",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestResponse<Page<RefusalView>> refused(
            @RestPath UUID id,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Parameter(description = "The `next` of the page before") @QueryParam("after") @Min(1) Integer after,
            UriInfo asked) {
        Import.required(id);
        List<Refusal> oneMore = Refusal.after(id, after == null ? 0 : after, limit);
        String next = oneMore.size() > limit ? String.valueOf(oneMore.get(limit - 1).row) : null;
        return new Page<>(oneMore.stream().limit(limit).map(RefusalView::of).toList(), next).linked(asked);
    }
}
