package org.lifeline.gateway.caller;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The cookies in which the OpenID Connect library keeps a browser's session; a long one is cut into several. */
public final class SessionCookies {
    private static final String SESSION = "q_session";
    private static final String ANY = "q_";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final List<String> SAID_BY_A_PROXY = List.of("Forwarded", "X-Forwarded-Proto");

    private SessionCookies() {}

    public static boolean shown(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.COOKIE)
                && request.cookies().stream().anyMatch(SessionCookies::ofSession);
    }

    private static boolean ofSession(Cookie cookie) {
        return cookie.getName().startsWith(SESSION);
    }

    public static void forget(RoutingContext call) {
        Stream<String> names = call.request().cookies().stream()
                .filter(SessionCookies::ofSession)
                .map(Cookie::getName);
        names.toList().forEach(name -> call.response()
                .addCookie(Cookie.cookie(name, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSecure(true)));
    }

    /**
     * All are made for TLS only. On the machine itself there is none, and not every browser counts that as safe, so there
     * they are sent without it.
     */
    public static void fitThePlace(RoutingContext call) {
        if (onThisMachine(call.request())) {
            call.addHeadersEndHandler(sending -> call.request().cookies().stream()
                    // those that were made just now: one that came with the call would be sent back
                    .filter(cookie -> cookie.isSecure() && cookie.getName().startsWith(ANY))
                    .forEach(cookie -> cookie.setSecure(false)));
        }
    }

    private static boolean onThisMachine(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        return host != null
                && !request.isSSL()
                && LOOPBACK.contains(host.replaceAll(":\\d+$", ""))
                && SAID_BY_A_PROXY.stream().noneMatch(request.headers()::contains);
    }
}
