package org.lifeline.gateway.edge.rate;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a call is about, as far as it costs differently. */
enum Errand {
    READ,
    WRITE,
    /** A file that is made for the call, another time, or a sum over long times. */
    EXPENSIVE,
    SIGN_IN;

    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern FILE_TYPE = Pattern.compile("csv|text/\\*|spreadsheetml|geo\\+json");
    private static final String LONG_TIMES = "/api/v1/reliability";
    private static final String FILES = "/api/v1/status"; // boundaries are GeoJSON too, and are ready
    private static final String OTHER_TIME = "asOf";

    /** @param path without dot segments */
    static Errand of(HttpServerRequest request, String path, Set<String> signInAt) {
        if (signInAt.stream().anyMatch(path::startsWith)) {
            return SIGN_IN;
        }
        if (!HARMLESS.contains(request.method())) {
            return WRITE;
        }
        return path.startsWith(LONG_TIMES)
                        || path.startsWith(FILES) && asksForAFile(request)
                        || asksForAnotherTime(request.query())
                ? EXPENSIVE
                : READ;
    }

    /** Extensions have become media types by now; who takes any text is given CSV. */
    private static boolean asksForAFile(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && FILE_TYPE.matcher(accept.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean asksForAnotherTime(String query) {
        if (query == null) {
            return false;
        }
        try {
            return new QueryStringDecoder(query, false).parameters().containsKey(OTHER_TIME);
        } catch (IllegalArgumentException unreadable) {
            return false; // and so it is answered
        }
    }
}
