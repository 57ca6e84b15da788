package org.lifeline.gateway.edge;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.lifeline.wire.ProblemResponses;
import org.lifeline.wire.ProblemType;

/** Puts into the API document what the edge answers to any call before it reaches whoever it is for. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = EdgeIsDescribed.BEFORE_THE_PROBLEMS)
public class EdgeIsDescribed implements OASFilter {
    static final int BEFORE_THE_PROBLEMS = 2; // higher goes first; they are added to whatever is described by then
    private static final List<ProblemType> OF_ANY_CALL = List.of(
            ProblemType.TIMED_OUT,
            ProblemType.CONTENT_TOO_LARGE,
            ProblemType.URI_TOO_LONG,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.HEADERS_TOO_LARGE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(EdgeIsDescribed::describe);
        // of the calls that are handed on alone, whose operations others describe
        ProblemResponses.shared(ProblemType.UPSTREAM_TIMED_OUT, document.getComponents());
    }

    private static void describe(Operation operation) {
        for (ProblemType type : OF_ANY_CALL) {
            String status = String.valueOf(type.status);
            if (!operation.getResponses().hasAPIResponse(status)) {
                operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse());
            }
        }
    }
}
