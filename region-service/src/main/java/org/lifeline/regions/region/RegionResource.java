package org.lifeline.regions.region;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.regions.search.Place;
import org.lifeline.regions.search.Search;
import org.lifeline.wire.Page;
import org.lifeline.wire.Role;

@Path("/api/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions", description = "Administrative areas by P-code")
class RegionResource {
    private static final String UNKNOWN = "No region has that P-code";
    private static final String MOVED = "The P-code is no longer used; `Location` leads to its successor";

    private final Search search;

    RegionResource(Search search) {
        this.search = search;
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
    @GET
    @Operation(
            operationId = "listRegions",
            summary = "List or search regions",
            description =
                    "Without `q` in the order of the P-codes. With `q` the best first: exact, then what begins so,"
                            + " what has a word that begins so, what contains it, and if there is none of these, what sounds or"
                            + " looks alike. Case, accents, apostrophes, hyphens, articles and Arabic letter variants do not matter.")
    @APIResponse(
            responseCode = "200",
            description = "A page of regions, possibly empty",
            headers =
                    @Header(
                            name = "Link",
                            description = "`rel=\"next\"`",
                            schema = @Schema(implementation = String.class)))
    public RestResponse<Page<RegionView>> list(
            @Parameter(description = "Only of this level", example = "1") @QueryParam("adminLevel") @Min(0) @Max(4) Integer adminLevel,
            @Parameter(description = "Only directly below this P-code", example = "SY06") @QueryParam("parent")
                    String parent,
            @Parameter(description = "Name in any language, or P-code; also the beginning of one", example = "جبلة")
                    @QueryParam("q")
                    @Size(min = 1, max = 100) String q,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Parameter(description = "The `next` of the page before") @QueryParam("after") String after,
            UriInfo asked) {
        return q == null
                ? page(Region.after(after, adminLevel, parent, limit), limit, asked)
                : found(search.find(q, adminLevel, parent, Place.decode(after), limit + 1), limit, asked);
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
    @GET
    @Path("{pcode}")
    @Operation(operationId = "getRegion", summary = "One region")
    @APIResponse(
            responseCode = "200",
            description = "The region",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "It is still of the version in If-None-Match")
    @APIResponse(
            responseCode = "308",
            description = MOVED,
            headers =
                    @Header(
                            name = "Location",
                            description = "The path of its successor",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestResponse<RegionView> one(
            @Parameter(example = "SY06") @RestPath String pcode,
            @Parameter(example = "\"1\"") @HeaderParam(HttpHeaders.IF_NONE_MATCH) String known,
            UriInfo asked) {
        Superseded old = Superseded.findById(pcode);
        if (old != null) {
            return MovedRegion.to(old, asked);
        }
        Region region = Region.required(pcode);
        String tag = "\"" + region.version + "\"";
        return (matches(known, tag)
                        ? RestResponse.ResponseBuilder.<RegionView>notModified()
                        : RestResponse.ResponseBuilder.ok(RegionView.of(region)))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
    @GET
    @Path("{pcode}/children")
    @Operation(operationId = "listRegionChildren", summary = "The regions directly below one")
    @APIResponse(
            responseCode = "200",
            description = "A page of regions in the order of the P-codes; empty for the finest areas",
            headers =
                    @Header(
                            name = "Link",
                            description = "`rel=\"next\"`",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "308", description = MOVED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestResponse<Page<RegionView>> children(
            @Parameter(example = "SY06") @RestPath String pcode,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MOST) int limit,
            @Parameter(description = "The `next` of the page before") @QueryParam("after") String after,
            UriInfo asked) {
        Superseded old = Superseded.findById(pcode);
        if (old != null) {
            return MovedRegion.to(old, asked);
        }
        Region.required(pcode);
        return page(Region.after(after, null, pcode, limit), limit, asked);
    }

    @RolesAllowed({Role.VIEWER, Role.FIELD, Role.COORDINATOR, Role.ADMIN, Role.INTEGRATION, Role.SERVICE})
    @GET
    @Path("{pcode}/ancestors")
    @Operation(operationId = "listRegionAncestors", summary = "The regions above one, from the country down")
    @APIResponse(responseCode = "200", description = "All of them on one page; empty for a country")
    @APIResponse(responseCode = "308", description = MOVED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public RestResponse<Page<RegionView>> ancestors(
            @Parameter(example = "SY0602") @RestPath String pcode, UriInfo asked) {
        Superseded old = Superseded.findById(pcode);
        if (old != null) {
            return MovedRegion.to(old, asked);
        }
        return RestResponse.ok(new Page<>(views(Region.required(pcode).ancestors().stream()), null));
    }

    private static RestResponse<Page<RegionView>> page(List<Region> oneMore, int limit, UriInfo asked) {
        String next = oneMore.size() > limit ? oneMore.get(limit - 1).pcode : null;
        return new Page<>(views(oneMore.stream().limit(limit)), next).linked(asked);
    }

    private static RestResponse<Page<RegionView>> found(List<Place> oneMore, int limit, UriInfo asked) {
        String next = oneMore.size() > limit ? oneMore.get(limit - 1).encoded() : null;
        List<String> pcodes = oneMore.stream().limit(limit).map(Place::pcode).toList();
        return new Page<>(views(Region.ofKeys(pcodes).stream()), next).linked(asked);
    }

    private static List<RegionView> views(Stream<Region> regions) {
        return regions.map(RegionView::of).toList();
    }

    private static boolean matches(String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(one ->
                                one.equals("*") || one.replaceFirst("^W/", "").equals(tag));
    }
}
