package org.lifeline.gateway.forward;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;

/**
 * What a caller sends, as far as it has to be known here.
 *
 * @param length -1 when it is not known
 * @param stream counts what still comes; null when nothing does
 * @param sent as the proxy wants it; null for none
 */
record RequestBody(long length, CountedBody stream, Body sent) {
    static RequestBody none() {
        return new RequestBody(0, null, null);
    }

    static RequestBody whole(Buffer body) {
        return new RequestBody(body.length(), null, Body.body(body));
    }

    static RequestBody streamed(HttpServerRequest request, long most) {
        long length = length(request);
        CountedBody counted = new CountedBody(request, most);
        return new RequestBody(length, counted, Body.body(counted, length));
    }

    /** Whether all of it is here. */
    boolean here() {
        return stream == null || stream.whole();
    }

    boolean tooLarge() {
        return stream != null && stream.tooLarge();
    }

    void whenHere(Runnable action) {
        if (stream == null) {
            action.run();
        } else {
            stream.whenWhole(action);
        }
    }

    /** What is said of it; 0 for none, and -1 when it comes in chunks. */
    static long length(HttpServerRequest request) {
        if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            return -1;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
