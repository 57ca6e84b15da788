package org.lifeline.gateway.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lifeline.wire.ProblemType;

/** Serves the API document of the whole system; it is not part of the API that it describes. */
@Path("/openapi")
class ApiResource {
    private static final String YAML = "application/yaml";

    private final ApiDocuments documents;

    ApiResource(ApiDocuments documents) {
        this.documents = documents;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @Operation(hidden = true)
    public Response document(@QueryParam("format") String format, @Context HttpHeaders headers) {
        if (format == null) {
            MediaType wanted = headers.getAcceptableMediaTypes().get(0);
            return MediaType.valueOf(YAML).isCompatible(wanted)
                            && !wanted.isWildcardType()
                            && !wanted.isWildcardSubtype()
                    ? yaml()
                    : json();
        }
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json" -> json();
            case "yaml" -> yaml();
            default -> throw ProblemType.BAD_REQUEST.because("`format` is json or yaml");
        };
    }

    private Response json() {
        return Response.ok(documents.whole().json(), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private Response yaml() {
        return Response.ok(documents.whole().yaml(), YAML).build();
    }
}
