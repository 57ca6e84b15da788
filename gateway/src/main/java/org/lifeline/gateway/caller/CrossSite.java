package org.lifeline.gateway.caller;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;

/**
 * Whether another site could have made a browser send a call with its session. By headers alone, because bodies come
 * later. A token in the call itself is never sent by a browser on its own.
 */
public final class CrossSite {
    /** Any value will do: what counts is that no other site can make a browser send it without being asked for leave. */
    public static final String WRITE = "Lifeline-Write";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private CrossSite() {}

    static boolean mayBeForged(HttpServerRequest request) {
        boolean bySession = !request.headers().contains(HttpHeaders.AUTHORIZATION) && SessionCookies.shown(request);
        return bySession
                && !READS.contains(request.method())
                && !(request.headers().contains(WRITE) && fromHere(request));
    }

    /** Said by the browser itself: by {@code Sec-Fetch-Site}, or by {@code Origin} where it is too old for that. */
    private static boolean fromHere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (site == null) {
            return origin != null && isOurs(origin, request);
        }
        return site.equals("same-origin") && (origin == null || isOurs(origin, request));
    }

    /** Our own scheme is not known behind whatever ends TLS; the host is. */
    private static boolean isOurs(String origin, HttpServerRequest request) {
        try {
            String host = URI.create(origin).getRawAuthority();
            return host != null && host.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    /** Whether a browser says that another site leads here. */
    public static boolean ledHere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }
}
