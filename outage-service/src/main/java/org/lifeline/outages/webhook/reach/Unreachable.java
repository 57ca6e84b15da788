package org.lifeline.outages.webhook.reach;

/** A receiver that is not called, and why. */
public class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why it is not. */
    public enum Why {
        /** The address itself is not one that is taken: no https, a user in it, no host. */
        MALFORMED,
        UNKNOWN_HOST,
        PRIVATE_ADDRESS
    }

    private final Why why;

    Unreachable(Why why, String message) {
        super(message, null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
