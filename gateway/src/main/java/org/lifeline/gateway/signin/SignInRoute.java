package org.lifeline.gateway.signin;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lifeline.gateway.EdgeProblem;
import org.lifeline.gateway.caller.CrossSite;
import org.lifeline.gateway.caller.OidcNames;
import org.lifeline.gateway.caller.Refusal;
import org.lifeline.gateway.caller.SessionCookies;
import org.lifeline.wire.ProblemType;

/** Where browsers sign in and out. Nothing else here sends anybody to the provider: the API refuses in words instead. */
@ApplicationScoped
class SignInRoute {
    private static final String IN = "/sign-in";
    private static final String OUT = "/sign-out";
    private static final EdgeProblem ONLY_GET =
            new EdgeProblem(ProblemType.METHOD_NOT_ALLOWED, "Browsers come here by GET");
    private static final EdgeProblem LEADS_AWAY =
            new EdgeProblem(ProblemType.BAD_REQUEST, "`to` is a path of this site, beginning with one slash");
    private static final EdgeProblem NOT_SET_UP = new EdgeProblem(
            ProblemType.UNAVAILABLE, "Browsers cannot sign in here: the gateway has no client secret for the provider");
    private static final EdgeProblem FROM_ELSEWHERE =
            new EdgeProblem(ProblemType.FORBIDDEN, "Only a page of this site signs you out");

    private final HttpAuthenticator authenticator;
    private final Provider provider;
    private final boolean setUp;

    SignInRoute(HttpAuthenticator authenticator, Provider provider, OidcNames names) {
        this.authenticator = authenticator;
        this.provider = provider;
        this.setUp = names.clientSecret().isPresent();
    }

    void install(@Observes Router router) {
        router.route(HttpMethod.GET, IN).handler(this::signIn);
        router.route(HttpMethod.GET, OUT).handler(this::signOut);
        router.route(IN).handler(SignInRoute::takesNoOther);
        router.route(OUT).handler(SignInRoute::takesNoOther);
    }

    /** A HEAD neither: it would send somebody on, or sign somebody out, who only looks. */
    private static void takesNoOther(RoutingContext call) {
        call.response().putHeader(HttpHeaders.ALLOW, HttpMethod.GET.name());
        Refusal.send(call, ONLY_GET);
    }

    private void signIn(RoutingContext call) {
        Optional<String> to = Destination.of(call.request().getParam("to"));
        if (to.isEmpty()) {
            SignInPage.tell(call, LEADS_AWAY);
        } else if (!setUp) {
            SignInPage.tell(call, NOT_SET_UP);
        } else {
            identify(call, known -> redirect(call, to.get()), failure -> unknown(call, failure));
        }
    }

    /** Who comes back with something wrong is told so, and not sent round in circles; an old session is begun anew. */
    private void unknown(RoutingContext call, Throwable failure) {
        if (failure instanceof AuthenticationCompletionException || isAway(failure)) {
            SignInPage.tell(call, Refusal.of(failure));
        } else {
            provider.answers().onSuccess(there -> {
                if (there) {
                    authenticator
                            .getChallenge(call)
                            .subscribe()
                            .with(to -> challenge(call, to), error -> SignInPage.tell(call, Refusal.of(error)));
                } else {
                    SignInPage.tell(call, Refusal.PROVIDER_AWAY);
                }
            });
        }
    }

    private static boolean isAway(Throwable failure) {
        return failure != null && Refusal.of(failure) == Refusal.PROVIDER_AWAY;
    }

    private static void challenge(RoutingContext call, ChallengeData challenge) {
        String location = challenge == null
                ? null
                : challenge.getHeaders().entrySet().stream()
                        .filter(header -> HttpHeaders.LOCATION
                                .toString()
                                .equalsIgnoreCase(header.getKey().toString()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
        if (location == null) {
            SignInPage.tell(call, Refusal.PROVIDER_AWAY);
        } else {
            redirect(call, location);
        }
    }

    /** Here at once, whatever becomes of it at the provider, to which the browser is then sent. */
    private void signOut(RoutingContext call) {
        if (CrossSite.ledHere(call.request())) {
            SignInPage.tell(call, FROM_ELSEWHERE);
        } else if (SessionCookies.shown(call.request())) {
            identify(call, known -> forget(call), failure -> forget(call));
        } else {
            redirect(call, Destination.HOME);
        }
    }

    private static void forget(RoutingContext call) {
        SessionCookies.forget(call);
        redirect(call, Destination.HOME);
    }

    /** @param unknown gets null if nothing at all is known of who this is */
    private void identify(RoutingContext call, Consumer<SecurityIdentity> known, Consumer<Throwable> unknown) {
        SessionCookies.fitThePlace(call);
        // a token would stand in the way: this is about the session
        call.request().headers().remove(HttpHeaders.AUTHORIZATION);
        authenticator
                .attemptAuthentication(call)
                .subscribe()
                .with(
                        identity -> {
                            if (identity == null || identity.isAnonymous()) {
                                unknown.accept(null);
                            } else {
                                known.accept(identity);
                            }
                        },
                        failure -> {
                            if (failure instanceof AuthenticationRedirectException onward) {
                                redirect(call, onward.getRedirectUri());
                            } else {
                                unknown.accept(failure);
                            }
                        });
    }

    private static void redirect(RoutingContext call, String to) {
        call.response()
                .setStatusCode(HttpResponseStatus.SEE_OTHER.code())
                .putHeader(HttpHeaders.LOCATION, to)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
