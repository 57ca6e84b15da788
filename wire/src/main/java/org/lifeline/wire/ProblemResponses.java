package org.lifeline.wire;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The responses of problems; those that say no more than their type are written once, as components under its name. */
public final class ProblemResponses {
    private static final String COMPONENTS = "#/components/responses/";
    private static final Map<String, String> RETRY_AFTER = Map.of("Retry-After", "In how many seconds to try again");
    private static final Map<ProblemType, Map<String, String>> HEADERS = Map.of(
            ProblemType.UNAUTHENTICATED,
            Map.of("WWW-Authenticate", "How to prove who calls"),
            ProblemType.METHOD_NOT_ALLOWED,
            Map.of("Allow", "The methods that the path takes"),
            ProblemType.TOO_MANY_REQUESTS,
            RETRY_AFTER,
            ProblemType.UNAVAILABLE,
            RETRY_AFTER);

    private ProblemResponses() {}

    /** Refers to the one for all operations, which is put among the components. */
    public static APIResponse shared(ProblemType type, Components components) {
        APIResponse response =
                OASFactory.createAPIResponse().description(type.title).content(content());
        HEADERS.getOrDefault(type, Map.of())
                .forEach((name, description) -> response.addHeader(
                        name, OASFactory.createHeader().description(description).schema(text())));
        components.addResponse(type.slug(), response);
        return OASFactory.createAPIResponse().ref(COMPONENTS + type.slug());
    }

    public static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
