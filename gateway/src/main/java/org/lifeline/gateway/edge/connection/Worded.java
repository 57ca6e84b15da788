package org.lifeline.gateway.edge.connection;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.wire.ProblemType;

/** Gives words to refusals that come without any, such as those of Vert.x and Quarkus for an address they cannot read. */
final class Worded {
    private Worded() {}

    static boolean isWithoutWords(HttpResponse response) {
        return response.status().code() >= HttpResponseStatus.BAD_REQUEST.code()
                && response instanceof FullHttpResponse whole
                && !whole.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    /** The same with a problem as its body, if the catalogue has one. @param uri as it was asked for */
    static HttpResponse of(HttpResponse bare, String uri) {
        return ProblemType.ofStatus(bare.status().code())
                .<HttpResponse>map(type -> {
                    FullHttpResponse worded = answer(new EdgeProblem(type, type.title), path(uri));
                    bare.headers().forEach(header -> {
                        if (!worded.headers().contains(header.getKey())) {
                            worded.headers().add(header.getKey(), header.getValue());
                        }
                    });
                    return worded;
                })
                .orElse(bare);
    }

    static String path(String uri) {
        return uri.split("\\?", 2)[0];
    }

    static FullHttpResponse answer(EdgeProblem problem, String path) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problem.type().status),
                Unpooled.wrappedBuffer(problem.body(path).getBytes()));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, EdgeProblem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
        return response;
    }
}
