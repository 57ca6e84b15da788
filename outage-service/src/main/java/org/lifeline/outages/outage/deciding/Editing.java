package org.lifeline.outages.outage.deciding;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.lifeline.outages.IfMatch;
import org.lifeline.outages.MergePatch;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageEvents;
import org.lifeline.outages.outage.OutageEvents.Happening;
import org.lifeline.outages.outage.OutageView;

/** Changes what people add to an outage, by a merge patch (RFC 7396): a field left out stays, and null empties it. */
@ApplicationScoped
class Editing {
    private final Deciding deciding;
    private final OutageEvents events;
    private final MergePatch patches;
    private final Clock clock;

    Editing(Deciding deciding, OutageEvents events, MergePatch patches, Clock clock) {
        this.deciding = deciding;
        this.events = events;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    OutageView edit(UUID id, String ifMatch, JsonNode patch) {
        Outage outage = deciding.locked(id);
        IfMatch.check(ifMatch, outage.version);
        ChangeOutage before = ChangeOutage.of(outage);
        ChangeOutage after = patches.applied(patch, before);
        if (!after.equals(before)) {
            after.applyTo(outage);
            events.tell(Happening.EDITED, outage, clock.instant());
        }
        return OutageView.of(outage);
    }
}
