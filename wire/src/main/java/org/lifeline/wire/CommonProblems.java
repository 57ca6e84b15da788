package org.lifeline.wire;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * States the problems of each operation once and for all: what any call may meet, each written once for all operations, and the
 * ones its resource names.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonProblems implements OASFilter {
    private static final List<ProblemType> ANY = List.of(
            ProblemType.BAD_REQUEST,
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.INTERNAL,
            ProblemType.UNAVAILABLE);
    private static final List<ProblemType> OF_GUARDED = List.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN);
    private static final String TOKEN = "token";
    private static final String KEY = "installationKey";
    private static final List<ProblemType> WITH_BODY =
            List.of(ProblemType.CONTENT_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema("Problem", problem());
        document.getComponents().addSchema("Violation", violation());
        // the platform adds its own two, which nothing refers to
        document.getComponents().removeSchema("HttpProblem");
        document.getComponents().removeSchema("HttpValidationProblem");
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        boolean anyGuarded = false;
        for (PathItem path : document.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                boolean guarded = guarded(operation);
                complete(operation, guarded, document.getComponents());
                anyGuarded |= guarded;
            }
        }
        if (anyGuarded) {
            addSchemes(document.getComponents());
        }
    }

    private static void complete(Operation operation, boolean guarded, Components components) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        List<ProblemType> expected = new ArrayList<>(ANY);
        if (operation.getRequestBody() != null) {
            expected.addAll(WITH_BODY);
        }
        if (guarded) {
            expected.addAll(OF_GUARDED);
        }
        for (ProblemType type : expected) {
            String status = String.valueOf(type.status);
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse());
            }
        }
        Map<String, APIResponse> described = new TreeMap<>();
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> described.put(status, described(status, response, components)));
        operation.getResponses().setAPIResponses(described);
    }

    private static APIResponse described(String status, APIResponse response, Components components) {
        ProblemType type = status.matches("[45]\\d\\d")
                ? ProblemType.ofStatus(Integer.parseInt(status)).orElse(null)
                : null;
        if (type == null) {
            return response;
        }
        if (undescribed(response.getDescription())) {
            return ProblemResponses.shared(type, components);
        }
        return response.content(ProblemResponses.content());
    }

    /** The platform has words of its own for what a constraint or a role refuses. */
    private static boolean undescribed(String description) {
        return description == null
                || description.isBlank()
                || Set.of("Bad Request", "Not Authorized", "Not Allowed").contains(description);
    }

    /**
     * Who may call stands on the endpoint, as roles, and so in the document: people and machines bring a token, and services
     * of the installation its key.
     */
    private static boolean guarded(Operation operation) {
        List<SecurityRequirement> asked = operation.getSecurity();
        if (asked == null || asked.isEmpty()) {
            return false;
        }
        List<String> roles = asked.stream()
                .flatMap(one -> one.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<String> people =
                roles.stream().filter(role -> !role.equals(Role.SERVICE)).toList();
        List<SecurityRequirement> either = new ArrayList<>();
        if (!people.isEmpty()) {
            either.add(OASFactory.createSecurityRequirement().addScheme(TOKEN, people));
        }
        if (roles.contains(Role.SERVICE)) {
            either.add(OASFactory.createSecurityRequirement().addScheme(KEY, List.of()));
        }
        operation.setSecurity(either);
        return true;
    }

    private static void addSchemes(Components components) {
        components.setSecuritySchemes(null);
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the identity provider (OpenID Connect)"));
        components.addSecurityScheme(
                KEY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.HEADER)
                        .name("Lifeline-Key")
                        .description("The key of the installation, for its services among themselves"));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What went wrong (RFC 9457)")
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty(
                        "type",
                        string(
                                "Stable, from the catalogue",
                                ProblemType.NOT_FOUND.uri().toString()))
                .addProperty("title", string("The same for every problem of this type", ProblemType.NOT_FOUND.title))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .addExample(404))
                .addProperty("detail", string("What happened this time", "No region has the P-code SY99"))
                .addProperty("instance", string("The path that was asked for", "/api/v1/regions/SY99"))
                .addProperty(
                        FailureLog.MEMBER,
                        string(
                                "Of a 500: under which it stands in the log; tell it to whoever runs the system",
                                "5f0c2b1e-6d0a-4c57-9a53-0b7c9f3e1d24"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")));
    }

    private static Schema violation() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One field that is not as it must be")
                .required(List.of("field", "in", "message"))
                .addProperty("field", string("Path to the field", "source.reliability"))
                .addProperty("in", string("body, query, path or header", "body"))
                .addProperty("message", string("What it must be", "must match \"[A-F]\""));
    }

    private static Schema string(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
