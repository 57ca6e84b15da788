package org.lifeline.regions.importing.rows;

/** One row cannot be taken; the others can. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final Reason reason;

    /**
     * @param field the column or member at fault; null when it is none
     * @param message in words for who made the file
     */
    public Refused(String field, Reason reason, String message) {
        super(message, null, false, false);
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }
}
