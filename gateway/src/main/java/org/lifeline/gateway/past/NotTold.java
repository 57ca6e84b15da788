package org.lifeline.gateway.past;

/** What was known at another time cannot be told just now; the message says why. Nothing is wrong with the question. */
public final class NotTold extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotTold(String why) {
        super(why, null, false, false);
    }
}
