package org.lifeline.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import java.net.URI;

/**
 * A service that calls are forwarded to.
 *
 * @param guard every call to it goes through this
 */
record Owner(URI base, HttpClient client, RequestOptions address, OwnerGuard guard) {
    static Owner at(URI base, HttpClient client, OwnerGuard guard, ForwardConfig config) {
        boolean tls = "https".equals(base.getScheme());
        RequestOptions address = new RequestOptions()
                .setHost(base.getHost())
                .setPort(base.getPort() >= 0 ? base.getPort() : tls ? 443 : 80)
                .setSsl(tls)
                // covers the wait for a free connection too, and is longer to tell a full house from an owner that is
                // away
                .setConnectTimeout(config.connectWithin().multipliedBy(2).toMillis());
        return new Owner(base, client, address, guard);
    }

    Future<HttpClientRequest> connect() {
        return client.request(new RequestOptions(address))
                .recover(failure -> Future.failedFuture(NoAnswer.whileConnecting(failure)));
    }

    /** @param path without dot segments; with its query, if there is one */
    String target(String path) {
        return base.getRawPath() == null ? path : base.getRawPath().replaceAll("/$", "") + path;
    }
}
