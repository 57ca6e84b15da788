package org.lifeline.outages.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.Placed;
import org.lifeline.outages.webhook.reach.Receivers;
import org.lifeline.outages.webhook.reach.Unreachable;
import org.lifeline.wire.ProblemType;

/** Looks at what a webhook names: its receiver and its regions. Takes a moment; not for inside of a transaction. */
@ApplicationScoped
class Targets {
    private final Receivers receivers;
    private final KnownRegions regions;

    Targets(Receivers receivers, KnownRegions regions) {
        this.receivers = receivers;
        this.regions = regions;
    }

    void checkReceiver(String url) {
        try {
            receivers.find(url);
        } catch (Unreachable refused) {
            throw Refused.because("url", refused.getMessage());
        }
    }

    /** By the P-codes that they have now. */
    String[] regions(Collection<String> pcodes) {
        Map<String, Placed> placed = regions.place(pcodes);
        placed.forEach((pcode, one) -> {
            switch (one.answer()) {
                case KNOWN -> {}
                case NO_SUCH_REGION -> throw Refused.because("regions", "names " + pcode + ", which is no region");
                case UNREACHABLE ->
                    throw ProblemType.UNAVAILABLE.because("Nobody can say right now whether " + pcode + " is a region");
            }
        });
        return pcodes.stream()
                .map(pcode -> placed.get(pcode).region())
                .distinct()
                .toArray(String[]::new);
    }
}
