package org.lifeline.door.answer;

import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.Executor;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.lifeline.wire.ProblemType;

/**
 * Sends a large answer as fast as it is read and no faster, without a thread that waits for its reader. It is found for an entity
 * of a {@code Response}: for one of a {@code RestResponse} the platform looks for a writer of the response itself.
 */
@Provider
public class LargeAnswerWriter implements ServerMessageBodyWriter<LargeAnswer>, MessageBodyWriter<LargeAnswer> {
    private static final String SOON = "2";

    private final LargeAnswers answers;

    LargeAnswerWriter(LargeAnswers answers) {
        this.answers = answers;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return LargeAnswer.class == type;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return LargeAnswer.class == type;
    }

    @Override
    public void writeResponse(LargeAnswer answer, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext call = (ResteasyReactiveRequestContext) context;
        ServerHttpResponse response = context.serverResponse();
        if (call.getMethod().equals("HEAD")) {
            response.end();
            return;
        }
        if (!answers.begin(answer)) {
            throw ProblemType.UNAVAILABLE
                    .with("Too many large answers are under way")
                    .withHeader("Retry-After", SOON)
                    .build();
        }
        boolean asCompressed = answer.compressed()
                && Gzip.isTakenBy(call.serverRequest().getRequestHeader(HttpHeaders.ACCEPT_ENCODING));
        if (asCompressed) {
            response.setResponseHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (asCompressed || !answer.compressed()) {
            response.setResponseHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(answer.size()));
        } else {
            response.setChunked(true);
        }
        call.suspend();
        Context loop = call.serverRequest().unwrap(RoutingContext.class).vertx().getOrCreateContext();
        Executor later = task -> loop.runOnContext(go -> task.run());
        Sending sending = new Sending(answer.read(asCompressed), response, later, failure -> {
            answers.end(answer);
            if (failure == null) {
                call.resume();
            } else {
                call.resume(failure);
            }
        });
        // on its event loop, as all that comes after: a queue that is emptied meanwhile would tell nobody
        later.execute(sending::start);
    }

    @Override
    public void writeTo(
            LargeAnswer answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        answer.read(false).transferTo(out);
    }
}
