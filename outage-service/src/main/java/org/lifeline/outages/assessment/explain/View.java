package org.lifeline.outages.assessment.explain;

import java.time.Instant;
import java.util.List;
import org.lifeline.outages.rules.claim.Claim;

/** Two ways to look at another time. */
public enum View {
    /** What had been received, and not yet retracted, by then. */
    KNOWN,
    /** What everything known today says of then. */
    TRUE;

    List<Claim> of(List<Claim> claims, Instant at) {
        return switch (this) {
            case KNOWN ->
                claims.stream()
                        .filter(claim -> !claim.receivedAt().isAfter(at))
                        .map(claim -> claim.asKnownBefore(at))
                        .toList();
            case TRUE ->
                claims.stream().filter(claim -> !claim.observedAt().isAfter(at)).toList();
        };
    }
}
