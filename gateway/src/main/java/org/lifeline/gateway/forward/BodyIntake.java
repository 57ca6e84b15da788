package org.lifeline.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.lifeline.door.body.BodyArrival;
import org.lifeline.door.body.BodyRoom;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.caller.Caller;
import org.lifeline.wire.ProblemType;

/**
 * Reads the body of a call before its owner is asked for a connection, so that those who send slowly hold none. Only files of
 * regions and boundaries may be too large for that.
 */
final class BodyIntake {
    private static final String AGAIN_SECONDS = "1";

    private static final String PART = BodyRoom.Part.class.getName();

    private final ForwardConfig config;
    private final BodyRoom room;
    private final Runnable refused;

    /** @param refused run for each body that finds no room */
    BodyIntake(ForwardConfig config, Runnable refused) {
        this.config = config;
        this.room = new BodyRoom(
                config.mostBodiesTogether().asLongValue(),
                config.mostBodiesOfAPerson().asLongValue());
        this.refused = refused;
    }

    /** Whether the body comes first. */
    boolean takes(RoutingContext call) {
        long declared = RequestBody.length(call.request());
        return declared < 0
                ? !config.mostBodyAt().containsKey(call.normalizedPath())
                : declared > 0 && declared <= config.mostBody().asLongValue();
    }

    /** Succeeds with the whole body; one that is refused is answered here, and then nothing comes. */
    Future<Buffer> read(RoutingContext call) {
        BodyRoom.Part part = room.open(Caller.subject(call).orElse(""));
        call.put(PART, part);
        call.addEndHandler(over -> {
            if (call.get(PART) != null) {
                part.close();
            }
        });
        if (call.response().closed()) { // while it was found out who calls: nobody is told any more that it ends
            part.close();
        }
        return new BodyArrival(call.request(), config.mostBody(call.normalizedPath()), part)
                .whole()
                .onFailure(failure -> answer(call, BodyArrival.Refused.of(failure)));
    }

    /** The room that the body of this call takes is not given back before this is over, although the caller may have left. */
    static void keepUntil(RoutingContext call, Future<?> work) {
        BodyRoom.Part part = call.remove(PART);
        if (part != null) {
            work.onComplete(done -> part.close());
        }
    }

    private void answer(RoutingContext call, BodyArrival.Refusal why) {
        switch (why) {
            case TOO_LARGE -> answer(call, EdgeProblem.tooLarge(config.mostBody(call.normalizedPath())));
            case NO_ROOM ->
                again(
                        call,
                        new EdgeProblem(
                                ProblemType.UNAVAILABLE,
                                "As many bodies as there is room for are on their way; try again in a moment"));
            case NO_ROOM_FOR_THIS_SENDER ->
                again(
                        call,
                        new EdgeProblem(
                                ProblemType.TOO_MANY_REQUESTS,
                                "This person has too much under way at once; try again when some of it is answered"));
            case TOO_SLOW, BROKEN_OFF -> {} // answered where connections are watched, or by nobody
        }
    }

    private void again(RoutingContext call, EdgeProblem problem) {
        refused.run();
        call.response().putHeader(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        answer(call, problem);
    }

    private static void answer(RoutingContext call, EdgeProblem problem) {
        HttpServerResponse response = call.response();
        if (!response.ended() && !response.closed()) {
            response.setStatusCode(problem.type().status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, EdgeProblem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(problem.body(call.normalizedPath()));
        }
    }
}
