package org.lifeline.gateway.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.door.answer.CallsInTheMaking;
import org.lifeline.door.answer.LargeAnswer;
import org.lifeline.door.answer.LargeAnswers;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.past.NotTold;
import org.lifeline.gateway.reader.Reader;
import org.lifeline.gateway.reader.Readers;
import org.lifeline.gateway.status.export.Form;
import org.lifeline.gateway.status.export.FormAsked;
import org.lifeline.gateway.status.export.StatusFiles;
import org.lifeline.gateway.status.export.table.Extract;
import org.lifeline.wire.ProblemType;

/** Shows the board, to each reader what that reader may see. */
@Path("/api/v1/status")
@Produces({Form.AS_JSON, Form.AS_CSV, Form.AS_XLSX, Form.AS_GEOJSON})
@Tag(name = "Status", description = "Whether people have electricity and water, area by area, and how sure that is")
class StatusResource {
    private static final String OTHER = "It is not as the `If-Match` of the request names it";
    private static final String RETRY_SECONDS = "5";
    private static final String PRIVATE = "private, no-cache";
    /** From here on an answer is made once for all who ask for it; fewer are made as fast as they are found. */
    private static final int MANY_AREAS = 100;

    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private final Boards boards;
    private final ContentTag tags;
    private final ReadyAnswers ready;
    private final Readers readers;
    private final StatusFiles files;
    private final LargeAnswers large;
    private final CallsInTheMaking calls;
    private final ObjectMapper json;

    StatusResource(
            Boards boards,
            ContentTag tags,
            ReadyAnswers ready,
            Readers readers,
            StatusFiles files,
            LargeAnswers large,
            CallsInTheMaking calls,
            ObjectMapper json) {
        this.boards = boards;
        this.tags = tags;
        this.ready = ready;
        this.readers = readers;
        this.files = files;
        this.large = large;
        this.calls = calls;
        this.json = json;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "statusOfAreas",
            summary = "All areas of a level, or those of them in one area; now, or as it was known then")
    @APIResponse(
            responseCode = "200",
            description = "The areas",
            content = @Content(mediaType = Form.AS_JSON, schema = @Schema(implementation = AreasAnswer.class)))
    @APIResponse(responseCode = "304", description = "As the `If-None-Match` of the request already names it")
    @APIResponse(responseCode = "404", description = "The parent is not known")
    @APIResponse(responseCode = "412", description = OTHER)
    public Response areas(
            @BeanParam AreasAsked asked,
            @BeanParam TimeAsked time,
            @BeanParam FormAsked form,
            @Context Request request,
            @Context UriInfo uri) {
        return answer(time, uri, shown -> areas(shown, asked, form, request, uri));
    }

    private Response areas(ShownBoard shown, AreasAsked asked, FormAsked form, Request request, UriInfo uri) {
        String address = AddressAsked.of(uri, AreasAsked.NAMES);
        Ready there = ready(shown, form, address);
        if (there != null) {
            return given(there, request);
        }
        List<AreaStatus> areas = asked.of(shown);
        ObjectWriter rendered = rendered(shown, asked.showsParts());
        if (form.form() != Form.JSON) {
            return file(shown.extract(asked.parent, areas), form, rendered, shown, request, uri);
        }
        AreasAnswer answer = new AreasAnswer(
                shown.at(),
                shown.asOf(),
                newest(areas),
                shown.upstreams(),
                asked.levelsPresent(shown),
                asked.undivided(shown),
                areas);
        return answer(answer, answer.content(), areas.size(), rendered, address, shown, request, uri);
    }

    @GET
    @PermitAll
    @Path("/{pcode}")
    @Operation(
            operationId = "statusOfArea",
            summary = "One area with what is around it and what is in it; now, or as it was known then")
    @APIResponse(
            responseCode = "200",
            description = "The area",
            content = @Content(mediaType = Form.AS_JSON, schema = @Schema(implementation = AreaAnswer.class)))
    @APIResponse(responseCode = "304", description = "As the `If-None-Match` of the request already names it")
    @APIResponse(responseCode = "404", description = "No such area is known")
    @APIResponse(responseCode = "412", description = OTHER)
    public Response area(
            @Parameter(description = "P-code", example = "SY06") String pcode,
            @BeanParam TimeAsked time,
            @BeanParam FormAsked form,
            @Context Request request,
            @Context UriInfo uri) {
        return answer(time, uri, shown -> area(shown, pcode, form, request, uri));
    }

    private Response area(ShownBoard shown, String pcode, FormAsked form, Request request, UriInfo uri) {
        String address = AddressAsked.of(uri, List.of());
        Ready there = ready(shown, form, address);
        if (there != null) {
            return given(there, request);
        }
        Board board = shown.board();
        AreaStatus found =
                board.area(pcode).orElseThrow(() -> ProblemType.NOT_FOUND.because("No region has the P-code " + pcode));
        shown.reader().refusal(found.adminLevel()).ifPresent(problem -> {
            throw Readers.thrown(problem);
        });
        List<AreaStatus> area = shown.marked(List.of(found));
        ObjectWriter rendered = rendered(shown, false);
        if (form.form() != Form.JSON) {
            return file(shown.extract(pcode, area), form, rendered, shown, request, uri);
        }
        List<AreaStatus> children = shown.marked(board.children(pcode));
        AreaAnswer answer = new AreaAnswer(
                shown.at(),
                shown.asOf(),
                newest(area),
                shown.upstreams(),
                area.get(0),
                shown.marked(board.ancestors(pcode)),
                children);
        return answer(answer, answer.content(), children.size(), rendered, address, shown, request, uri);
    }

    private Response answer(TimeAsked time, UriInfo uri, Function<ShownBoard, Response> made) {
        Reader reader = readers.current();
        if (time.isPast()) {
            Readers.requireSignedIn(reader);
        }
        try {
            return calls.of(readers.person(), () -> boards.of(time, reader)
                    .map(made)
                    .orElseGet(() -> unavailable(
                            "Nothing is known about areas yet: region-service has not answered since this gateway started",
                            uri)));
        } catch (NotTold | LargeAnswers.Crowded notNow) {
            return unavailable(notNow.getMessage(), uri);
        }
    }

    /** Answered and not thrown: the first moments of a gateway, or of a service that is away, are no error of ours to log. */
    private static Response unavailable(String why, UriInfo uri) {
        return ProblemType.UNAVAILABLE
                .with(why)
                .withHeader("Retry-After", RETRY_SECONDS)
                .withInstance(URI.create(uri.getRequestUri().getRawPath()))
                .build()
                .toResponse();
    }

    private static Instant newest(Collection<AreaStatus> areas) {
        return areas.stream()
                .map(AreaStatus::newestObservationAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is kept for the same question, asked in other words or in the same moment; null if there is none. */
    private Ready ready(ShownBoard shown, FormAsked form, String address) {
        return shown.ofNow() && shown.reader() == Reader.PUBLIC && form.form() == Form.JSON
                ? ready.find(address)
                : null;
    }

    private static Response given(Ready answer, Request request) {
        return unlessKnown(answer.entityTag(), Reader.PUBLIC, request, () -> Response.ok(answer.json(), JSON));
    }

    private Response answer(
            Object answer,
            Object content,
            int areas,
            ObjectWriter rendered,
            String address,
            ShownBoard shown,
            Request request,
            UriInfo uri) {
        if (areas > MANY_AREAS && shown.reader() != Reader.PUBLIC) {
            LargeAnswers.Shared shared = large.of(
                    new Question(shown.reader(), address(uri), Form.JSON),
                    boards.hold(shown),
                    () -> tags.of(shown.content(content), rendered),
                    () -> LargeAnswer.of(out -> rendered.writeValue(out, answer)));
            return unlessKnown(shared.tag(), shown.reader(), request, () -> Response.ok(shared.answer(), JSON));
        }
        EntityTag tag = tags.of(shown.content(content), rendered);
        byte[] body = bytes(answer, rendered);
        if (shown.ofNow() && shown.reader() == Reader.PUBLIC) {
            ready.keep(address, new Ready(body, tag), shown.board(), shown.at());
        }
        return unlessKnown(tag, shown.reader(), request, () -> Response.ok(body, JSON));
    }

    private Response file(
            Extract extract, FormAsked form, ObjectWriter rendered, ShownBoard shown, Request request, UriInfo uri) {
        LargeAnswers.Shared shared = large.of(
                new Question(shown.reader(), address(uri), form.form()),
                boards.hold(shown),
                () -> tags.of(shown.content(List.of(form.content(), extract.content())), rendered),
                () -> files.file(extract, form));
        return unlessKnown(shared.tag(), shown.reader(), request, () -> files.of(shared.answer(), extract, form));
    }

    /** What tells one large answer from another. */
    private record Question(Reader reader, String address, Form form) {}

    /** @param parts whether areas are shown without some of their services: of these nothing is kept */
    private ObjectWriter rendered(ShownBoard shown, boolean parts) {
        return shown.ofNow() && shown.reader() != Reader.PUBLIC && !parts
                ? Fragments.of(shown.reader(), json)
                : Fragments.aside(json);
    }

    private static Response unlessKnown(
            EntityTag tag, Reader reader, Request request, Supplier<Response.ResponseBuilder> whole) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        // a cache may keep it, but has to ask each time whether it still holds
        return (unchanged == null ? whole.get() : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, reader == Reader.PUBLIC ? ReadyRoute.CACHING : PRIVATE)
                .header(HttpHeaders.VARY, ReadyRoute.VARY)
                .build();
    }

    /** Path and query as they were asked. */
    private static String address(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }

    private static byte[] bytes(Object answer, ObjectWriter rendered) {
        try {
            return rendered.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
