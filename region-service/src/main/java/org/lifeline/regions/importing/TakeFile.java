package org.lifeline.regions.importing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.lifeline.regions.importing.upload.Delivery;
import org.lifeline.regions.importing.upload.Reception;
import org.lifeline.regions.importing.work.Bell;
import org.lifeline.wire.ProblemType;
import org.lifeline.wire.Role;

/** The door by which files come in. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class TakeFile {
    private static final String CSV = "text/csv";
    private static final String GEO_JSON = "application/geo+json";

    private final Reception reception;
    private final Bell bell;
    private final JsonWebToken token;

    TakeFile(Reception reception, Bell bell, JsonWebToken token) {
        this.reception = reception;
        this.bell = bell;
        this.token = token;
    }

    @RolesAllowed(Role.ADMIN)
    @POST
    @Consumes({CSV, GEO_JSON, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "importFile",
            summary = "Bring many regions, or their boundaries, by a file",
            description = """
                    The file is kept, and worked through in the background, one after another; follow it at `Location`.
                    Each row is taken or refused on its own. The body may have 64 MiB.

                    **Regions** as CSV: UTF-8, comma or semicolon, a header, and if need be a row of HXL hashtags below it. Columns in any order:
                    `pcode`, `level` (0 to 4), `parent`, `name_xx` for any language, `lat`, `lon`, `population`, `population_year`;
                    any other column fails the file. Only `pcode` has to be there. An empty cell, or a column left out, leaves a
                    region that exists as it is. Parents may come after their children.

                    **Boundaries** as a GeoJSON FeatureCollection in longitude and latitude (CRS84), each feature a Polygon or MultiPolygon. Its
                    P-code is the property `pcode`, or else the finest of `adm4_pcode` … `adm0_pcode`, in small or capital letters.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "communities", value = ImportExamples.REGIONS)),
                @Content(
                        mediaType = GEO_JSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "district", value = ImportExamples.BOUNDARIES)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "district", value = ImportExamples.BOUNDARIES))
            })
    @APIResponse(
            responseCode = "202",
            description = "Kept, and waits for its turn",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where to follow it",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Had been taken before under this Idempotency-Key",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where to follow it",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "Another file has been sent under this Idempotency-Key")
    public RestResponse<ImportView> take(
            @Parameter(description = "Of the file, to know it again", required = true, example = "communities.csv")
                    @QueryParam("name")
                    @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must not hold control characters") String name,
            @Parameter(description = "Only judge the rows; nothing is changed")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(
                            description = "Chosen by the caller: with the same one the same file is taken once",
                            example = "0197c5a0-7d1e-7000-8000-5f3d2a9b4c12")
                    @HeaderParam("Idempotency-Key")
                    UUID key,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) MediaType type,
            InputStream body) {
        Reception.Taken taken =
                reception.take(new Delivery(name.strip(), kind(type), dryRun, key), token.getSubject(), body);
        bell.ring();
        return RestResponse.ResponseBuilder.create(
                        taken.isNew() ? RestResponse.Status.ACCEPTED : RestResponse.Status.OK,
                        ImportView.of(taken.file()))
                .header(HttpHeaders.LOCATION, "/api/v1/imports/" + taken.file().id)
                .build();
    }

    private static ImportKind kind(MediaType type) {
        if (type == null) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.because("Say with `Content-Type` whether it is CSV or GeoJSON");
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw ProblemType.UNSUPPORTED_MEDIA_TYPE.because("The file has to be UTF-8, and is said to be " + charset);
        }
        return type.getSubtype().equals("csv") ? ImportKind.REGIONS : ImportKind.BOUNDARIES;
    }
}
