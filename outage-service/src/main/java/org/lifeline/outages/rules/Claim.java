package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.People;
import org.lifeline.outages.supply.Reliability;
import org.lifeline.outages.supply.Scope;

/**
 * A report as far as the rules are concerned.
 *
 * @param lineage reports of one lineage are one source: what was named, else what stands for the author; null for a lineage
 *     of its own
 * @param credibility on the Admiralty scale: 1 confirmed, 5 improbable, 6 cannot be judged
 * @param retractedAt null while it stands
 * @param people null when it says nothing of them
 */
public record Claim(
        UUID id,
        String lineage,
        Level level,
        Instant observedAt,
        Instant receivedAt,
        Instant retractedAt,
        Reliability reliability,
        int credibility,
        Scope scope,
        People people,
        boolean exercise) {

    /** The credibility of a claim of which nobody said any. */
    public static final short CANNOT_BE_JUDGED = 6;

    /** The order of replay: by what was seen when, and then by id, so that it never hangs on the order of arrival. */
    public static final Comparator<Claim> IN_ORDER = Comparator.comparing(Claim::observedAt)
            .thenComparing(claim -> claim.id().toString());

    /** Key of the source; the id where none is given. */
    public String source() {
        return lineage != null ? lineage : id.toString();
    }

    /** The same, without a retraction that came only after a time. */
    public Claim asKnownBefore(Instant time) {
        return retractedAt == null || !retractedAt.isAfter(time)
                ? this
                : new Claim(
                        id,
                        lineage,
                        level,
                        observedAt,
                        receivedAt,
                        null,
                        reliability,
                        credibility,
                        scope,
                        people,
                        exercise);
    }
}
