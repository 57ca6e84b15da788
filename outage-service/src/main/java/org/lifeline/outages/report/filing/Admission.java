package org.lifeline.outages.report.filing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.region.KnownRegions;
import org.lifeline.outages.region.Remit;
import org.lifeline.outages.region.Remit.Reach;
import org.lifeline.outages.report.Report;

/** Looks at reports that could not be placed when they came, whether their reporters may speak of where they belong. */
@ApplicationScoped
class Admission {
    private final KnownRegions regions;

    Admission(KnownRegions regions) {
        this.regions = regions;
    }

    /** By the region that each has now, in the order given. */
    Map<Report, Reach> of(List<Report> waiting) {
        Map<UUID, Remit> remits = waiting.isEmpty() ? Map.of() : KeptRemits.of(waiting);
        Map<Remit, Map<String, Reach>> known = new HashMap<>();
        Map<Report, Reach> reaches = new LinkedHashMap<>();
        for (Report report : waiting) {
            Remit remit = remits.getOrDefault(report.id, Remit.EVERYWHERE);
            reaches.put(
                    report,
                    known.computeIfAbsent(remit, one -> new HashMap<>())
                            .computeIfAbsent(report.region, region -> regions.reach(remit, Set.of(region))
                                    .get(region)));
        }
        return reaches;
    }

    /** That is settled then, and who may speak of what is kept no longer. */
    void settle(Collection<Report> placed, Collection<Report> refused) {
        KeptRemits.forget(placed);
        KeptRemits.close(refused);
    }
}
