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

    /** It says that the outage is on, from the beginning that was known then. */
    public boolean keepsBeginning() {
        return switch (this) {
            case CONFIRM, REOPEN -> true;
            case MARK_PARTLY_RESTORED, REFUTE, RESTORE, CLOSE, MERGE -> false;
        };
    }
}
