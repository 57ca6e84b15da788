package org.lifeline.gateway.forward;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/** Makes the calls to one owner again that can be, and keeps all of them from it while it does not answer. */
final class OwnerGuard {
    private static final Logger LOG = Logger.getLogger(OwnerGuard.class);

    private final String owner;
    private final ForwardConfig.Breaker config;
    private final Vertx vertx;
    private final TypedGuard<CompletionStage<Future<ProxyResponse>>> guard;
    private volatile CircuitBreakerState state = CircuitBreakerState.CLOSED;
    private volatile long openedAt;
    private volatile boolean down;

    OwnerGuard(String owner, ForwardConfig config, Vertx vertx) {
        this.owner = owner;
        this.config = config.breaker();
        this.vertx = vertx;
        this.guard = guard(config.retry(), config.breaker());
    }

    private TypedGuard<CompletionStage<Future<ProxyResponse>>> guard(
            ForwardConfig.Retry retry, ForwardConfig.Breaker breaker) {
        return TypedGuard.create(new TypeLiteral<CompletionStage<Future<ProxyResponse>>>() {})
                .withDescription("forward to " + owner)
                .withRetry()
                .maxRetries(retry.most())
                .delay(retry.pause().toMillis(), ChronoUnit.MILLIS)
                .jitter(retry.jitter().toMillis(), ChronoUnit.MILLIS)
                .maxDuration(retry.within().toMillis(), ChronoUnit.MILLIS)
                .withExponentialBackoff()
                .maxDelay(retry.within().toMillis() / 2, ChronoUnit.MILLIS)
                .done()
                // not when the breaker is what refuses: a service that is down is not called more often for it
                .whenException(NoAnswer::mayBeRepeated)
                .done()
                .withCircuitBreaker()
                .name(owner)
                .requestVolumeThreshold(breaker.window())
                .failureRatio(breaker.share())
                .delay(breaker.delay().toMillis(), ChronoUnit.MILLIS)
                .when(NoAnswer::isOwnersFault)
                .onStateChange(this::changed)
                .done()
                .build();
    }

    /** Reads the settings, so that wrong ones are told at the start, and shows the state from then on. */
    void prepare() {
        guard.get(() -> CompletableFuture.completedStage(Future.succeededFuture()));
    }

    /**
     * Has to be called on an event loop.
     *
     * @param attempt makes the call; fails with {@link NoAnswer}
     * @param sending whether the caller's body is still on its way to the owner
     * @return fails with {@link NoAnswer}, or with {@link CircuitBreakerOpenException} while the owner is shut off
     */
    Future<ProxyResponse> call(Supplier<Future<ProxyResponse>> attempt, BooleanSupplier sending) {
        return Future.fromCompletionStage(
                        guard.get(() -> judged(attempt.get(), sending).toCompletionStage()), vertx.getOrCreateContext())
                .recover(failure -> failure instanceof NotInTime late
                        ? Future.succeededFuture(late.answer)
                        : Future.failedFuture(failure))
                .compose(Function.identity());
    }

    /** Whole seconds until the owner is tried again, at least one. */
    long secondsToNextTry() {
        Duration passed = Duration.ofNanos(System.nanoTime() - openedAt);
        long rest = config.delay().minus(passed).toMillis();
        return Math.max(1, TimeUnit.MILLISECONDS.toSeconds(rest + 999));
    }

    /**
     * The answer, once it tells how the owner is. All others wait for the one call that tries an owner again, so that one
     * is judged soon, also when its answer, or the caller's own body, takes longer.
     */
    private Future<Future<ProxyResponse>> judged(Future<ProxyResponse> answer, BooleanSupplier sending) {
        if (state == CircuitBreakerState.CLOSED) {
            return answer.map(come -> answer);
        }
        Promise<Future<ProxyResponse>> verdict = Promise.promise();
        answer.onSuccess(come -> verdict.tryComplete(answer)).onFailure(verdict::tryFail);
        vertx.setTimer(config.probeWithin().toMillis(), now -> {
            if (sending.getAsBoolean()) {
                verdict.tryComplete(answer);
            } else {
                verdict.tryFail(new NotInTime(answer));
            }
        });
        return verdict.future();
    }

    private void changed(CircuitBreakerState now) {
        if (now == CircuitBreakerState.OPEN) {
            openedAt = System.nanoTime();
        }
        state = now;
        // each try that fails opens it again, which is no news
        if (now == CircuitBreakerState.OPEN && !down) {
            down = true;
            LOG.warnf("%s does not answer, calls for it are refused and it is tried every %s", owner, config.delay());
        } else if (now == CircuitBreakerState.CLOSED && down) {
            down = false;
            LOG.infof("%s answers again", owner);
        }
    }

    /** The call goes on, but its owner counts as down. */
    private static final class NotInTime extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Future<ProxyResponse> answer;

        NotInTime(Future<ProxyResponse> answer) {
            super("the owner takes long", null, false, false);
            this.answer = answer;
        }
    }
}
