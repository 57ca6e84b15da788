package org.lifeline.gateway.forward;

import io.netty.handler.codec.DateFormatter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Date;

/** What of an owner's answer goes before its body. */
final class AnswerHead {
    private AnswerHead() {}

    /** @param length -1 when it is not known */
    static void write(ProxyResponse from, long length, HttpServerResponse to) {
        to.setStatusCode(from.getStatusCode());
        from.headers().remove(HttpHeaders.TRANSFER_ENCODING);
        from.headers().remove(HttpHeaders.CONTENT_LENGTH);
        from.headers().forEach((name, value) -> to.headers().add(name, value));
        if (!to.headers().contains(HttpHeaders.DATE)) {
            to.putHeader(HttpHeaders.DATE, DateFormatter.format(new Date()));
        }
        if (length >= 0) {
            to.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        } else {
            to.setChunked(true);
        }
    }
}
