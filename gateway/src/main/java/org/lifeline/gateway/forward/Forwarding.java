package org.lifeline.gateway.forward;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.lifeline.gateway.EdgeProblem;

/** Passes the calls that the routing table names to their owners, as streams in both directions. */
@ApplicationScoped
class Forwarding {
    /** Before Quarkus looks at the length, because it would refuse without saying why. */
    private static final int FIRST = 1000;

    private static final int IDLE_CONNECTION_SECONDS = 30;

    private final RoutingTable table;
    private final ForwardConfig config;
    private final HttpClient client;

    Forwarding(Vertx vertx, RoutingTable table, ForwardConfig config) {
        this.table = table;
        this.config = config;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectWithin().toMillis())
                .setKeepAliveTimeout(IDLE_CONNECTION_SECONDS)
                .setMaxWaitQueueSize(config.mostConnections());
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.mostConnections()));
    }

    void guard(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, FIRST);
    }

    void install(@Observes Router router) {
        router.route("/api/v1/*").handler(this::forward);
    }

    private void refuseTooLarge(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long most = config.mostBody().asLongValue();
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= most) {
            call.next();
            return;
        }
        EdgeProblem problem = EdgeProblem.tooLarge(most);
        call.response()
                .setStatusCode(problem.type().status)
                .putHeader(HttpHeaders.CONTENT_TYPE, EdgeProblem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem.body(call.normalizedPath()));
        call.request().resume();
    }

    private void forward(RoutingContext call) {
        table.owner(call.normalizedPath()).ifPresentOrElse(owner -> forward(call, owner), call::next);
    }

    private void forward(RoutingContext call, URI owner) {
        Passage passage = new Passage(call, owner, config);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> passage.opened(context, connect(owner)))
                .addInterceptor(passage)
                .handle(call.request());
    }

    private Future<HttpClientRequest> connect(URI owner) {
        return client.request(new RequestOptions()
                .setHost(owner.getHost())
                .setPort(port(owner))
                .setSsl("https".equals(owner.getScheme()))
                .setConnectTimeout(config.connectWithin().toMillis()));
    }

    private static int port(URI owner) {
        if (owner.getPort() >= 0) {
            return owner.getPort();
        }
        return "https".equals(owner.getScheme()) ? 443 : 80;
    }
}
