package org.lifeline.outages.webhook.sending;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.DecoderException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.lifeline.outages.webhook.delivery.Failure;
import org.lifeline.outages.webhook.reach.Unreachable;

/**
 * How an attempt ended.
 *
 * @param failure null when the receiver has it
 * @param status null when there was no answer
 * @param asked how long the receiver asks to be left alone; zero when it does not
 */
record Outcome(Failure failure, Integer status, Duration asked) {
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int GONE = 410;

    boolean delivered() {
        return failure == null;
    }

    /** @param retryAfter the header, or null */
    static Outcome ofAnswer(int status, String retryAfter, Instant now, Duration longest) {
        if (status >= OK && status < REDIRECT) {
            return new Outcome(null, status, Duration.ZERO);
        }
        Failure failure = status == GONE
                ? Failure.GONE
                : status >= REDIRECT && status < CLIENT_ERROR ? Failure.REDIRECT : Failure.STATUS;
        Duration asked = asked(retryAfter, now);
        return new Outcome(failure, status, asked.compareTo(longest) < 0 ? asked : longest);
    }

    static Outcome ofFailure(Throwable failed) {
        return new Outcome(why(failed), null, Duration.ZERO);
    }

    private static Failure why(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreachable unreachable) {
                return switch (unreachable.why()) {
                    case MALFORMED -> Failure.NOT_ALLOWED;
                    case UNKNOWN_HOST -> Failure.UNKNOWN_HOST;
                    case PRIVATE_ADDRESS -> Failure.PRIVATE_ADDRESS;
                };
            }
            if (cause instanceof SSLException) {
                return Failure.TLS;
            }
            if (cause instanceof TimeoutException || cause instanceof ConnectTimeoutException) {
                return Failure.TIMED_OUT;
            }
            if (cause instanceof NoRouteToHostException) {
                return Failure.UNREACHABLE;
            }
            if (cause instanceof ConnectException) {
                return String.valueOf(cause.getMessage()).contains("unreachable")
                        ? Failure.UNREACHABLE
                        : Failure.CONNECT_REFUSED;
            }
            if (cause instanceof HttpClosedException || cause instanceof IOException) {
                return Failure.CONNECTION_LOST;
            }
            if (cause instanceof VertxException
                    || cause instanceof DecoderException
                    || cause instanceof IllegalArgumentException) {
                return Failure.NOT_HTTP;
            }
        }
        return Failure.INTERNAL;
    }

    /** Seconds, or a date; what is neither is as if it were not there. */
    private static Duration asked(String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        if (retryAfter.strip().matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter.strip()));
        }
        try {
            Instant until = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException none) {
            return Duration.ZERO;
        }
    }
}
