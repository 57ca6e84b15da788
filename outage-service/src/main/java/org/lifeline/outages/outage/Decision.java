package org.lifeline.outages.outage;

/** What a coordinator can decide about an outage. */
public enum Decision {
    CONFIRM,
    REFUTE,
    MARK_PARTLY_RESTORED,
    RESTORE,
    CLOSE,
    REOPEN,
    MERGE;

    /** It says that the outage is on, and so outweighs evidence from before it. */
    boolean vouches() {
        return switch (this) {
            case CONFIRM, MARK_PARTLY_RESTORED, REOPEN -> true;
            case REFUTE, RESTORE, CLOSE, MERGE -> false;
        };
    }
}
