package org.lifeline.outages.assessment.explain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lifeline.outages.report.shown.ShowReports;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Claim;

/**
 * How the reports of an assessment are named to a reader.
 *
 * @param scopes within what the pseudonym of each stays the same
 */
record Naming(ShowReports show, Map<UUID, String> scopes) {
    static Naming of(ShowReports show, Assessment assessment) {
        return new Naming(
                show,
                show.scopes(Stream.concat(
                                assessment.evidence().stream().map(one -> one.claim()),
                                assessment.setAside().stream().map(aside -> aside.claim()))
                        .map(Claim::id)
                        .toList()));
    }

    UUID report(Claim claim) {
        return show.handle(scopes.get(claim.id()), claim.id());
    }

    /** Null where it is not shown, and where none was named. */
    String lineage(Claim claim) {
        return show.exactTimes() ? claim.lineage() : null;
    }

    String pseudonym(Claim claim) {
        return show.pseudonym(scopes.get(claim.id()), claim.source());
    }

    Instant observedAt(Claim claim) {
        return show.exactTimes() ? claim.observedAt() : claim.observedAt().truncatedTo(ChronoUnit.HOURS);
    }
}
