package org.lifeline.gateway.forward;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.Owners;
import org.lifeline.gateway.edge.Refused;
import org.lifeline.gateway.edge.rate.Rates;

/** Passes the calls that the routing table names to their owners: bodies once they are whole, files and answers as streams. */
@ApplicationScoped
class Forwarding {
    /** Before Quarkus looks at the length, because it would refuse without saying why. */
    private static final int FIRST = 1000;

    private static final int IDLE_CONNECTION_SECONDS = 30;

    private final ForwardConfig config;
    private final BodyIntake intake;
    private final Rates rates;
    private final HttpClient client;
    private final RoutingTable table;

    Forwarding(Vertx vertx, Owners owners, ForwardConfig config, Rates rates, Refused refused) {
        this.config = config;
        this.rates = rates;
        this.intake = new BodyIntake(config, refused.because("bodies")::increment);
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectWithin().toMillis())
                .setKeepAliveTimeout(IDLE_CONNECTION_SECONDS)
                .setMaxWaitQueueSize(config.mostConnections());
        // each owner has connections of its own, so that a slow one does not take those of the other
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.mostConnections()));
        this.table = new RoutingTable(
                owner("region-service", owners.regionService(), vertx),
                owner("outage-service", owners.outageService(), vertx));
    }

    private Owner owner(String name, URI base, Vertx vertx) {
        return Owner.at(base, client, new OwnerGuard(name, config, vertx), config);
    }

    void guard(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, FIRST);
    }

    void install(@Observes Router router) {
        router.route("/api/v1/*").handler(this::forward);
    }

    void start(@Observes StartupEvent started) {
        table.all().forEach(owner -> owner.guard().prepare());
    }

    private void refuseTooLarge(RoutingContext call) {
        String length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long most = config.mostBody(call.normalizedPath());
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

    private void forward(RoutingContext call, Owner owner) {
        if (RequestBody.length(call.request()) == 0) {
            call.request().resume();
            forward(call, owner, RequestBody.none());
        } else if (intake.takes(call)) {
            intake.read(call).onSuccess(body -> forward(call, owner, RequestBody.whole(body)));
        } else {
            forward(call, owner, RequestBody.streamed(call.request(), config.mostBody(call.normalizedPath())));
        }
    }

    private void forward(RoutingContext call, Owner owner, RequestBody body) {
        Passage passage = new Passage(call, body, owner, config, over -> {
            rates.keepUntil(call, over);
            BodyIntake.keepUntil(call, over);
        });
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> passage.connection())
                .addInterceptor(passage)
                .handle(call.request());
    }
}
