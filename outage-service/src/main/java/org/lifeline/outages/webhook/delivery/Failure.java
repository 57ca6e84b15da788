package org.lifeline.outages.webhook.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an attempt failed, in words that do not change; what the receiver answered is never repeated. */
@Schema(
        description =
                "`NOT_ALLOWED`: its address is of a kind that is not called (any more); `UNKNOWN_HOST`; `PRIVATE_ADDRESS`:"
                        + " its name leads to an address that is not public; `CONNECT_REFUSED`; `UNREACHABLE`: no way to its"
                        + " network; `TIMED_OUT`: no connection or no answer in time; `TLS`: no secure connection, mostly for its"
                        + " certificate; `CONNECTION_LOST`: before the answer; `NOT_HTTP`; `REDIRECT`: which is not followed;"
                        + " `GONE`: 410, which disables the webhook; `STATUS`: another status than success;"
                        + " `INTERNAL`: an error on our side")
public enum Failure {
    NOT_ALLOWED,
    UNKNOWN_HOST,
    PRIVATE_ADDRESS,
    CONNECT_REFUSED,
    UNREACHABLE,
    TIMED_OUT,
    TLS,
    CONNECTION_LOST,
    NOT_HTTP,
    REDIRECT,
    GONE,
    STATUS,
    INTERNAL
}
