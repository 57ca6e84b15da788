package org.lifeline.gateway.caller;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Puts into the API document how callers prove who they are, for the whole system, and what is told to those who do not. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = SecurityIsDescribed.BETWEEN_DOORS_AND_PROBLEMS)
public class SecurityIsDescribed implements OASFilter {
    static final int BETWEEN_DOORS_AND_PROBLEMS = 2; // higher goes first; of whatever is described by then
    private static final String TOKEN = "token";
    private static final String SESSION = "session";
    private static final String STATUS = "/api/v1/status";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the identity provider (OpenID Connect)"))
                .addSecurityScheme(
                        SESSION,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("q_session")
                                .description(
                                        "The session of a browser that has signed in at `/sign-in`. Writes come from"
                                                + " a page of this site and carry the header `" + CrossSite.WRITE
                                                + "`"));
        document.setSecurity(List.of(requires(TOKEN), requires(SESSION)));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> describe(path, operation)));
    }

    private static void describe(String path, Operation operation) {
        if (path.startsWith(STATUS)) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement(), requires(TOKEN), requires(SESSION)));
            tell(
                    operation,
                    "401",
                    "Nobody has signed in, and there is no public board; or it does not show this: areas below the"
                            + " districts, and other times than now, are for those who sign in");
        } else {
            tell(operation, "401", "Nobody has signed in, or not any more");
        }
        tell(operation, "403", "None of the caller's roles may do this");
    }

    private static SecurityRequirement requires(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    private static void tell(Operation operation, String status, String why) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().description(why));
    }
}
