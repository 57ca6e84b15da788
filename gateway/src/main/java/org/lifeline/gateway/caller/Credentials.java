package org.lifeline.gateway.caller;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Whether a call shows anything to prove who makes it, right or wrong. */
public final class Credentials {
    private Credentials() {}

    public static boolean shown(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.AUTHORIZATION) || SessionCookies.shown(request);
    }

    /** Sure, and fast: a cookie of any kind may be a session, and who has one is looked at more closely elsewhere. */
    public static boolean surelyNone(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.headers().contains(HttpHeaders.COOKIE);
    }
}
