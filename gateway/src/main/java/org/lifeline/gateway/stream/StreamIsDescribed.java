package org.lifeline.gateway.stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts the stream into the API document: it is a route of its own, which no resource describes. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = StreamIsDescribed.BEFORE_THE_PROBLEMS)
public class StreamIsDescribed implements OASFilter {
    static final int BEFORE_THE_PROBLEMS = 3; // higher goes first; they are added to whatever is described by then
    private static final String EVENTS = "text/event-stream";
    private static final String DESCRIPTION = """
            Server-sent events. First comes `ready` with the id from which on you listen: read the board then, and apply what \
            follows. Each `change` tells how the areas are now that it touches, in short, with those around them. After a break \
            send `Last-Event-ID`: you get what you missed, or `reset`, and then the board is to be read anew, after a random \
            part of `rereadWithin`, so that not everybody reads at once. A large change comes as several `change`s. Coordinators and admins \
            hear of a change as it happens, all others at the next full minute, and everybody only of what has changed of what \
            they are shown. `confidence` is for coordinators, `confidenceBand` for everybody; times are to the hour for all but \
            coordinators; `phase` and `coverage` are absent for the public where it is told only the level, `lastKnown` (the share of \
            those of whom only the last known level is known) where there are none. That a confidence has decayed with the time is \
            no change. An id belongs to \
            who is shown as much: after signing in or out comes `reset`. A comment every 15 \
            seconds says that the connection is alive. A client that does not read is dropped, and resumes where it was.""";
    private static final String EXAMPLE = """
            event: change
            id: 4f2a9c1b-124
            data: {"generatedAt":"2025-03-07T15:31:00Z","areas":[{"pcode":"SY0602","adminLevel":2,"headline":"NONE",\
            "headlineIsMinimum":false,"compound":false,"exercise":false,"services":{"ELECTRICITY":{"level":"NONE",\
            "basis":"OBSERVED","atLeast":false,"confidence":0.48,"confidenceBand":"FAIR","contested":false,"verification":"UNVERIFIED","freshness":"CURRENT",\
            "since":"2025-03-07T15:30:00Z","phase":"NONE","coverage":1.0}}}]}

            """;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .addPathItem(
                        StreamRoute.PATH,
                        OASFactory.createPathItem()
                                .GET(OASFactory.createOperation()
                                        .operationId("streamOfStatus")
                                        .summary("What changes on the board, as it happens")
                                        .description(DESCRIPTION)
                                        .addTag("Status")
                                        .addParameter(parameter(
                                                Parameter.In.QUERY, "within", "P-code of the area around it", "SY06"))
                                        .addParameter(
                                                parameter(Parameter.In.QUERY, "service", "This one only", "WATER"))
                                        .addParameter(parameter(
                                                Parameter.In.HEADER,
                                                "Last-Event-ID",
                                                "The last event that was received",
                                                "4f2a9c1b-123"))
                                        .responses(OASFactory.createAPIResponses()
                                                .addAPIResponse(
                                                        "200",
                                                        OASFactory.createAPIResponse()
                                                                .description("The stream")
                                                                .content(OASFactory.createContent()
                                                                        .addMediaType(
                                                                                EVENTS,
                                                                                OASFactory.createMediaType()
                                                                                        .schema(text())
                                                                                        .example(EXAMPLE))))
                                                .addAPIResponse(
                                                        "404",
                                                        OASFactory.createAPIResponse()
                                                                .description("No such area is known")))));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private static Parameter parameter(Parameter.In in, String name, String description, String example) {
        return OASFactory.createParameter()
                .in(in)
                .name(name)
                .description(description)
                .schema(text())
                .example(example);
    }
}
