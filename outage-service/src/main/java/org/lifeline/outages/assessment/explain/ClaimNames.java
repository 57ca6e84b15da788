package org.lifeline.outages.assessment.explain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.report.shown.ShowReports;
import org.lifeline.outages.report.shown.Visibility;
import org.lifeline.outages.rules.claim.Claim;

/**
 * How the claims of an assessment are named to its reader, and how much of each is shown.
 *
 * @param scopes within what the pseudonym of each stays the same
 * @param seen how much of each is shown
 */
record ClaimNames(Reader reader, ShowReports show, Map<UUID, String> scopes, Map<UUID, Visibility> seen) {
    /** Null for a decision. */
    UUID report(Claim claim) {
        return claim.isDecision() ? null : show.handle(scopes.get(claim.id()), claim.id());
    }

    /** Null where it is not shown, and where none was named. */
    String lineage(Claim claim) {
        return claim.isDecision() ? null : reader.ifExact(claim.source().lineage());
    }

    /** Null where only the level and the hour are shown. */
    String pseudonym(Claim claim) {
        return claim.isDecision()
                ? null
                : detail(
                        claim,
                        show.pseudonym(scopes.get(claim.id()), claim.source().lineage()));
    }

    Instant observedAt(Claim claim) {
        return reader.time(claim.observedAt());
    }

    /** Null where only the level and the hour of a claim are shown. Decisions are all of one kind, and say it to coordinators. */
    <T> T detail(Claim claim, T value) {
        if (claim.isDecision()) {
            return reader.ifExact(value);
        }
        return seen.get(claim.id()) == Visibility.SMALL ? null : value;
    }
}
