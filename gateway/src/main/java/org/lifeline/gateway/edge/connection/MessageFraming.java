package org.lifeline.gateway.edge.connection;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.util.List;

/**
 * Whether a head can be read in one way only (RFC 9112, 3.2 and 6.3): what stands in front of this gateway, or behind it, might
 * read it in the other, and so take the end of one request for the beginning of the next.
 */
final class MessageFraming {
    static final IllegalArgumentException AMBIGUOUS = new IllegalArgumentException("more than one host, or length");

    private static final AsciiString NO_HOST = AsciiString.cached("localhost");

    private MessageFraming() {}

    /** Marks a head that cannot be as one that could not be decoded; an old one that names no host is given one. */
    static void settle(HttpRequest head) {
        boolean old = !head.protocolVersion().equals(HttpVersion.HTTP_1_1);
        int hosts = head.headers().getAll(HttpHeaderNames.HOST).size();
        if (hosts == 0 && old) {
            head.headers().set(HttpHeaderNames.HOST, NO_HOST); // the platform makes addresses of it
        }
        if (hosts > 1 || hosts == 0 && !old || !hasOneLength(head.headers(), old)) {
            head.setDecoderResult(DecoderResult.failure(AMBIGUOUS));
        }
    }

    private static boolean hasOneLength(HttpHeaders headers, boolean old) {
        List<String> encodings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return encodings.isEmpty()
                || encodings.size() == 1
                        && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(
                                encodings.get(0).strip())
                        && !old
                        && !headers.contains(HttpHeaderNames.CONTENT_LENGTH);
    }
}
