package org.lifeline.door.body;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * One body on its way in, read whole on the event loop, so that a slow one holds neither a worker nor a connection to another
 * service. Only the request's event loop touches it.
 */
public final class BodyArrival {
    /** So much of a refused body is still read and thrown away: a client that is cut off while sending sees no answer. */
    private static final long PATIENCE = 32L * 1024 * 1024;

    private final HttpServerRequest request;
    private final long most;
    private final BodyRoom.Part room;
    private final Promise<Buffer> whole = Promise.promise();
    private Buffer body;
    private boolean joined;
    private long thrownAway;

    /** @param room closed here when the body is refused, else by the caller once the call is over */
    public BodyArrival(HttpServerRequest request, long most, BodyRoom.Part room) {
        this.request = request;
        this.most = most;
        this.room = room;
    }

    /** Why a body is not read to its end. */
    public enum Refusal {
        TOO_LARGE,
        NO_ROOM,
        /** The sender has too many others under way. */
        NO_ROOM_FOR_THIS_SENDER,
        TOO_SLOW,
        /** The sender has gone, and nobody is there to be answered. */
        BROKEN_OFF
    }

    /** Tells why. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.name(), null, false, false);
            this.refusal = refusal;
        }

        /** Of a future that failed here. */
        public static Refusal of(Throwable failure) {
            return failure instanceof Refused refused ? refused.refusal : Refusal.BROKEN_OFF;
        }
    }

    /** Fails with {@link Refused}; what still comes is then thrown away. */
    public Future<Buffer> whole() {
        request.exceptionHandler(gone -> refuse(Refusal.BROKEN_OFF));
        request.handler(this::take);
        request.endHandler(end -> whole.tryComplete(body == null ? Buffer.buffer() : body));
        request.resume();
        return whole.future();
    }

    /** Has no effect on a body that is whole. */
    public void refuse(Refusal why) {
        if (whole.tryFail(new Refused(why))) {
            body = null;
            room.close();
        }
    }

    private void take(Buffer piece) {
        if (whole.future().isComplete()) {
            throwAway(piece);
        } else if ((body == null ? 0 : body.length()) + piece.length() > most) {
            refuse(Refusal.TOO_LARGE);
        } else {
            switch (room.take(piece.length())) {
                case YES -> keep(piece);
                case NOT_FOR_ANYBODY -> refuse(Refusal.NO_ROOM);
                case NOT_FOR_THIS_ONE -> refuse(Refusal.NO_ROOM_FOR_THIS_SENDER);
            }
        }
    }

    /** A body that comes in one piece, as most do, is not copied; others are joined, because small pieces are mostly overhead. */
    private void keep(Buffer piece) {
        if (body == null) {
            body = piece;
        } else if (joined) {
            body.appendBuffer(piece);
        } else {
            body = Buffer.buffer(2 * (body.length() + piece.length()))
                    .appendBuffer(body)
                    .appendBuffer(piece);
            joined = true;
        }
    }

    private void throwAway(Buffer piece) {
        thrownAway += piece.length();
        if (thrownAway > PATIENCE) {
            request.connection().close();
        }
    }
}
