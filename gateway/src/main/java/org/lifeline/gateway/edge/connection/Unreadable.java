package org.lifeline.gateway.edge.connection;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.wire.ProblemType;

/** Why a request never became one, or never a whole one. */
record Unreadable(EdgeProblem problem) {
    static final Unreadable TOO_SLOW =
            new Unreadable(new EdgeProblem(ProblemType.TIMED_OUT, "The head of a request has to come in one go"));

    static final Unreadable CRAWLING =
            new Unreadable(new EdgeProblem(ProblemType.TIMED_OUT, "The body of a request has to come on"));

    /** What cannot be read has no path. */
    private static final String NOWHERE = "/";

    /** @param cause as the decoder says */
    static Unreadable because(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new Unreadable(
                    new EdgeProblem(ProblemType.URI_TOO_LONG, "The address is longer than what is taken"));
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new Unreadable(new EdgeProblem(
                    ProblemType.HEADERS_TOO_LARGE, "The headers together are larger than what is taken"));
        }
        return new Unreadable(new EdgeProblem(ProblemType.BAD_REQUEST, "This is not HTTP as it can be read here"));
    }

    FullHttpResponse answer() {
        return answer(NOWHERE);
    }

    /** The last answer of a connection. */
    FullHttpResponse answer(String path) {
        FullHttpResponse response = Worded.answer(problem, path);
        response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }
}
