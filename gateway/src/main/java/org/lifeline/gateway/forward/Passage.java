package org.lifeline.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import org.lifeline.gateway.EdgeProblem;

/** One call on its way through the gateway. An answer that breaks off ends in a broken connection, never in a whole one. */
final class Passage implements ProxyInterceptor {
    private static final String BODY = "body";
    private static final String REQUEST = "request";
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final RoutingContext call;
    private final URI owner;
    private final ForwardConfig config;

    Passage(RoutingContext call, URI owner, ForwardConfig config) {
        this.call = call;
        this.owner = owner;
        this.config = config;
    }

    /** The clock for the answer starts when the request is whole: on a bad network that can take a while. */
    Future<HttpClientRequest> opened(ProxyContext context, Future<HttpClientRequest> connection) {
        return connection.onSuccess(request -> {
            context.set(REQUEST, request);
            // what goes wrong is told by the futures; without a handler it would be logged as well
            request.exceptionHandler(failure -> {});
            context.get(BODY, CountedBody.class)
                    .whenWhole(() -> request.idleTimeout(config.answerWithin().toMillis()));
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        Headers.ofRequest(request.headers());
        String query = call.request().query();
        // the path by which it was routed, not one that would lead elsewhere once its dots are resolved
        String base = owner.getRawPath() == null ? "" : owner.getRawPath().replaceAll("/$", "");
        request.setURI(base + call.normalizedPath() + (query == null ? "" : "?" + query));
        CountedBody body =
                new CountedBody(request.getBody().stream(), config.mostBody().asLongValue());
        request.setBody(Body.body(body, request.getBody().length()));
        context.set(BODY, body);
        return context.sendRequest().recover(failure -> Future.succeededFuture(problem(request, body, failure)));
    }

    private ProxyResponse problem(ProxyRequest request, CountedBody body, Throwable failure) {
        EdgeProblem problem =
                body.tooLarge() ? EdgeProblem.tooLarge(config.mostBody().asLongValue()) : EdgeProblem.of(failure);
        ProxyResponse response = request.release().response().setStatusCode(problem.type().status);
        response.putHeader("Content-Type", EdgeProblem.MEDIA_TYPE);
        if (body.tooLarge()) {
            call.response().putHeader("Connection", "close");
        } else {
            response.putHeader("Retry-After", String.valueOf(config.retryAfter().toSeconds()));
        }
        return response.setBody(Body.body(problem.body(call.normalizedPath())));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        Headers.ofResponse(response.headers(), owner);
        if (response.getStatusCode() == NO_CONTENT || response.getStatusCode() == NOT_MODIFIED) {
            response.setBody(null);
        }
        HttpClientRequest request = context.get(REQUEST, HttpClientRequest.class);
        if (request == null || response.getBody() == null) {
            return context.sendResponse();
        }
        WatchedBody body = new WatchedBody(
                response.getBody().stream(), call.vertx(), config.answerWithin().toMillis(), request::reset);
        response.setBody(Body.body(body, response.getBody().length()));
        return context.sendResponse().onComplete(over -> body.stop());
    }
}
