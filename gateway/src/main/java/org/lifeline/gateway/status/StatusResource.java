package org.lifeline.gateway.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.follow.BoardWriter;
import org.lifeline.gateway.follow.Following;
import org.lifeline.gateway.follow.UpstreamsView;
import org.lifeline.gateway.status.export.Form;
import org.lifeline.gateway.status.export.FormAsked;
import org.lifeline.gateway.status.export.StatusFiles;
import org.lifeline.gateway.status.export.table.Extract;
import org.lifeline.wire.ProblemType;

/** Shows the board. */
@Path("/api/v1/status")
@Produces({Form.AS_JSON, Form.AS_CSV, Form.AS_XLSX, Form.AS_GEOJSON})
@Tag(name = "Status", description = "Whether people have electricity and water, area by area, and how sure that is")
class StatusResource {
    private static final String RETRY_SECONDS = "5";
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private final BoardWriter writer;
    private final Following following;
    private final ContentTag tags;
    private final ReadyAnswers ready;
    private final StatusFiles files;
    private final ObjectMapper json;
    private final Clock clock;

    StatusResource(
            BoardWriter writer,
            Following following,
            ContentTag tags,
            ReadyAnswers ready,
            StatusFiles files,
            ObjectMapper json,
            Clock clock) {
        this.writer = writer;
        this.following = following;
        this.tags = tags;
        this.ready = ready;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "statusOfAreas", summary = "All areas of a level, or those of them in one area")
    @APIResponse(
            responseCode = "200",
            description = "The areas",
            content = @Content(mediaType = Form.AS_JSON, schema = @Schema(implementation = AreasAnswer.class)))
    @APIResponse(responseCode = "304", description = "As the `If-None-Match` of the request already names it")
    @APIResponse(responseCode = "404", description = "The parent is not known")
    public Response areas(
            @BeanParam AreasAsked asked, @BeanParam FormAsked form, @Context Request request, @Context UriInfo uri) {
        return writer.board()
                .map(board -> areas(board, asked, form, request, uri))
                .orElseGet(() -> nothingKnown(uri));
    }

    private Response areas(Board board, AreasAsked asked, FormAsked form, Request request, UriInfo uri) {
        Instant now = now();
        UpstreamsView upstreams = following.upstreams(now);
        List<AreaStatus> areas = marked(upstreams, asked.of(board));
        if (form.form() != Form.JSON) {
            return file(new Extract(asked.parent, areas, upstreams, now), form, request);
        }
        AreasAnswer answer = new AreasAnswer(now, newest(areas), upstreams, areas);
        return answer(answer, answer.content(), new Shown(board, upstreams.states(), now), request, uri);
    }

    @GET
    @Path("/{pcode}")
    @Operation(operationId = "statusOfArea", summary = "One area with what is around it and what is in it")
    @APIResponse(
            responseCode = "200",
            description = "The area",
            content = @Content(mediaType = Form.AS_JSON, schema = @Schema(implementation = AreaAnswer.class)))
    @APIResponse(responseCode = "304", description = "As the `If-None-Match` of the request already names it")
    @APIResponse(responseCode = "404", description = "No such area is known")
    public Response area(
            @Parameter(description = "P-code", example = "SY06") String pcode,
            @BeanParam FormAsked form,
            @Context Request request,
            @Context UriInfo uri) {
        return writer.board()
                .map(board -> area(board, pcode, form, request, uri))
                .orElseGet(() -> nothingKnown(uri));
    }

    private Response area(Board board, String pcode, FormAsked form, Request request, UriInfo uri) {
        Instant now = now();
        UpstreamsView upstreams = following.upstreams(now);
        AreaStatus found =
                board.area(pcode).orElseThrow(() -> ProblemType.NOT_FOUND.because("No region has the P-code " + pcode));
        List<AreaStatus> area = marked(upstreams, List.of(found));
        if (form.form() != Form.JSON) {
            return file(new Extract(pcode, area, upstreams, now), form, request);
        }
        AreaAnswer answer = new AreaAnswer(
                now,
                newest(area),
                upstreams,
                area.get(0),
                marked(upstreams, board.ancestors(pcode)),
                marked(upstreams, board.children(pcode)));
        return answer(answer, answer.content(), new Shown(board, upstreams.states(), now), request, uri);
    }

    /** What an answer was made from. */
    private record Shown(Board board, List<Object> states, Instant at) {}

    /** Answered and not thrown: the first moments of a gateway are nothing to log an error about. */
    private static Response nothingKnown(UriInfo uri) {
        return ProblemType.UNAVAILABLE
                .with("Nothing is known about areas yet: region-service has not answered since this gateway started")
                .withHeader("Retry-After", RETRY_SECONDS)
                .withInstance(URI.create(uri.getRequestUri().getRawPath()))
                .build()
                .toResponse();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** While an upstream is silent, everything may be worse by now. */
    private static List<AreaStatus> marked(UpstreamsView upstreams, List<AreaStatus> areas) {
        return upstreams.anySilent() ? areas.stream().map(AreaStatus::asMinimum).toList() : areas;
    }

    private static Instant newest(Collection<AreaStatus> areas) {
        return areas.stream()
                .map(AreaStatus::newestObservationAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same question within the next second is answered before it comes here. */
    private Response answer(Object answer, Object content, Shown shown, Request request, UriInfo uri) {
        EntityTag tag = tags.of(content);
        byte[] body = bytes(answer);
        String address = uri.getRequestUri().getRawPath()
                + (uri.getRequestUri().getRawQuery() == null
                        ? ""
                        : "?" + uri.getRequestUri().getRawQuery());
        ready.keep(address, new Ready(body, "W/\"" + tag.getValue() + "\""), shown.board(), shown.states(), shown.at());
        return unlessKnown(tag, request, () -> Response.ok(body, JSON));
    }

    private Response file(Extract extract, FormAsked form, Request request) {
        EntityTag tag = tags.of(List.of(form.content(), extract.content()));
        return unlessKnown(tag, request, () -> files.of(extract, form));
    }

    private static Response unlessKnown(EntityTag tag, Request request, Supplier<Response.ResponseBuilder> whole) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        // a cache may keep it, but has to ask each time whether it still holds
        return (unchanged == null ? whole.get() : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, ReadyRoute.CACHING)
                .header(HttpHeaders.VARY, ReadyRoute.VARY)
                .build();
    }

    private byte[] bytes(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
