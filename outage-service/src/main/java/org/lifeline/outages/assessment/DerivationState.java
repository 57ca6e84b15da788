package org.lifeline.outages.assessment;

/**
 * How far it is with what is derived anew after the rules have changed, as the feed tells it.
 *
 * @param left supplies that are still as they were by the rules before; 0 when all is derived
 * @param derived always true: nothing has happened, and it is told to the other services, not to webhooks
 */
public record DerivationState(long left, boolean derived) {
    public static final String TYPE = "org.lifeline.derivation";
    public static final String SUBJECT = "derivation";

    public static DerivationState of(long left) {
        return new DerivationState(left, true);
    }
}
