package org.lifeline.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.function.Consumer;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.caller.Caller;
import org.lifeline.wire.ProblemType;

/** One call on its way through the gateway. An answer that breaks off ends in a broken connection, never in a whole one. */
final class Passage implements ProxyInterceptor {
    private static final EdgeProblem SHUT_OFF = new EdgeProblem(
            ProblemType.UNAVAILABLE, "The service that owns this does not answer and is not asked for now");
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final RoutingContext call;
    private final Owner owner;
    private final ForwardConfig config;
    private final Caller caller;
    private final RequestBody body;
    private final Consumer<Future<Void>> begun;
    private final Promise<Void> over = Promise.promise();
    private HttpClientRequest connection;
    private boolean answered;

    /** @param begun told, once the owner is asked, when it has nothing more to do for this call, whether or not the caller has left */
    Passage(RoutingContext call, RequestBody body, Owner owner, ForwardConfig config, Consumer<Future<Void>> begun) {
        this.call = call;
        this.begun = begun;
        this.body = body;
        this.owner = owner;
        this.config = config;
        this.caller = Caller.of(call);
    }

    /** The one that was opened for this attempt. */
    Future<HttpClientRequest> connection() {
        return Future.succeededFuture(connection);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        begun.accept(over.future());
        return Future.<Void>succeededFuture()
                .compose(start -> ask(context))
                .onFailure(unexpected -> over.tryComplete());
    }

    private Future<ProxyResponse> ask(ProxyContext context) {
        ProxyRequest request = context.request();
        Headers.ofRequest(request.headers(), caller);
        String query = call.request().query();
        // the path by which it was routed, not one that would lead elsewhere once its dots are resolved
        request.setURI(owner.target(call.normalizedPath()) + (query == null ? "" : "?" + query));
        request.setBody(body.sent());
        boolean harmless = body.length() == 0 && isRead();
        return owner.guard()
                .call(() -> owner.connect().compose(opened -> send(context, opened, harmless)), this::sending)
                .recover(failure -> Future.succeededFuture(problem(request, failure)));
    }

    private boolean isRead() {
        return call.request().method() == HttpMethod.GET || call.request().method() == HttpMethod.HEAD;
    }

    private boolean sending() {
        return connection != null && !body.here();
    }

    /**
     * The clock for the answer starts when the request is whole: on a bad network that can take a while. It never starts once
     * the answer has begun, because then it would end whatever call the connection is used for next.
     */
    private Future<ProxyResponse> send(ProxyContext context, HttpClientRequest opened, boolean harmless) {
        if (harmless && call.response().closed()) { // while it waited for a connection, or for another try
            opened.reset();
            return Future.failedFuture(NoAnswer.givenUp());
        }
        connection = opened;
        // what goes wrong is told by the futures; without a handler it would be logged as well
        opened.exceptionHandler(failure -> {});
        body.whenHere(() -> {
            if (!answered) {
                opened.idleTimeout(config.answerWithin().toMillis());
            }
        });
        Future<ProxyResponse> answer = context.sendRequest();
        // the owner works on although the caller has left, and its connection is kept as long; with half a body it only
        // waits
        call.response().exceptionHandler(left -> {
            if (!body.here()) {
                opened.reset();
            }
        });
        return answer.onComplete(begun -> answered = true)
                // whoever leaves from now on ends no connection: it may be in other hands already (AnswerPipe)
                .onSuccess(begun -> call.response().exceptionHandler(left -> {}))
                .recover(failure -> Future.failedFuture(NoAnswer.afterSending(failure, harmless)));
    }

    private ProxyResponse problem(ProxyRequest request, Throwable failure) {
        ProxyResponse response = request.release().response();
        EdgeProblem problem;
        if (body.tooLarge()) {
            problem = EdgeProblem.tooLarge(config.mostBody(call.normalizedPath()));
            call.response().putHeader("Connection", "close");
        } else if (failure instanceof NoAnswer noAnswer) {
            problem = noAnswer.problem();
            response.putHeader("Retry-After", String.valueOf(config.retryAfter().toSeconds()));
        } else {
            problem = SHUT_OFF;
            response.putHeader("Retry-After", String.valueOf(owner.guard().secondsToNextTry()));
        }
        return response.setStatusCode(problem.type().status)
                .putHeader("Content-Type", EdgeProblem.MEDIA_TYPE)
                .setBody(Body.body(problem.body(call.normalizedPath())));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        return Future.<Void>succeededFuture().compose(come -> answer(context)).onComplete(ended -> {
            letGo();
            over.tryComplete();
        });
    }

    private Future<Void> answer(ProxyContext context) {
        ProxyResponse response = context.response();
        Headers.ofResponse(response.headers(), owner.base());
        Headers.keepPrivate(response.headers());
        if (response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            // the platform has marked the answer as plain, and takes that off again together with what stands beside it
            call.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        if (response.getStatusCode() == NO_CONTENT || response.getStatusCode() == NOT_MODIFIED) {
            response.setBody(null);
        }
        if (connection != null && response.getBody() != null) {
            return passOn(context);
        }
        if (call.response().closed()) {
            response.release();
            return Future.succeededFuture();
        }
        return context.sendResponse();
    }

    private Future<Void> passOn(ProxyContext context) {
        ProxyResponse response = context.response();
        long length = response.getBody().length();
        WatchedBody watched = new WatchedBody(
                response.getBody().stream(), call.vertx(), config.answerWithin().toMillis(), connection::reset);
        AnswerHead.write(response, length, call.response());
        return new AnswerPipe(watched, call.response()).run().onComplete(ended -> watched.stop());
    }

    /** An owner that has answered wants no more of the body, and a connection with half a request on it cannot be used again. */
    private void letGo() {
        if (sending()) {
            connection.reset();
            // what still comes is thrown away
            call.request().resume();
        }
    }
}
