package org.lifeline.outages.rules;

import java.time.Instant;
import org.lifeline.outages.supply.Level;

/** What a coordinator has decided about an outage that says something of the assessment too. */
public sealed interface Ruling permits Confirmation, Restoration {
    /** When it was decided. */
    Instant at();

    /** What the claims add up to with it; the same where it does not hold any more. */
    Assessment appliedTo(Assessment found, Level baseline);
}
