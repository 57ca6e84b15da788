package org.lifeline.regions.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.lifeline.feed.serve.EventLog;

/** The one place where regions change: with the change goes its event, and without a change there is none. */
@ApplicationScoped
public class RegionBook {
    static final String CHANGED = "org.lifeline.region.changed";
    static final String SUPERSEDED = "org.lifeline.region.superseded";

    private final EventLog events;
    private final Clock clock;

    RegionBook(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** As whoever runs the system says it is. Parents must come before their children. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome record(RegionFacts facts) {
        return record(facts, true);
    }

    /** As the software brings it: what an import has said of a region stands. True when it is news. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean bring(RegionFacts facts) {
        Region kept = Region.findById(facts.pcode());
        return (kept == null || !kept.imported) && record(facts, false) != Outcome.UNCHANGED;
    }

    /** What would become of it. */
    public Outcome weigh(RegionFacts facts) {
        Region kept = Region.findById(facts.pcode());
        return kept == null ? Outcome.CREATED : facts.saidBy(kept) ? Outcome.UNCHANGED : Outcome.UPDATED;
    }

    private Outcome record(RegionFacts facts, boolean imported) {
        Outcome outcome = weigh(facts);
        if (outcome == Outcome.UNCHANGED) {
            return outcome;
        }
        Region region = outcome == Outcome.CREATED ? new Region() : Region.findById(facts.pcode());
        region.pcode = facts.pcode();
        facts.writeTo(region, levelOf(facts.parent()));
        region.imported = imported;
        region.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        region.persist();
        Region.flush(); // the version that the event carries is counted here
        events.append(CHANGED, region.pcode, region.updatedAt, RegionView.of(region));
        return outcome;
    }

    /** True when it is news. A code that a region still bears cannot be superseded, nor by one that none bears. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean supersede(String pcode, String successor) {
        if (Region.findById(pcode) != null || Region.findById(successor) == null) {
            throw new IllegalStateException(successor + " cannot take the place of " + pcode);
        }
        Superseded kept = Superseded.findById(pcode);
        if (kept != null && kept.successor.equals(successor)) {
            return false;
        }
        Superseded superseded = kept == null ? new Superseded() : kept;
        superseded.pcode = pcode;
        superseded.successor = successor;
        superseded.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        superseded.persist();
        Superseded.flush(); // the version that the event carries is counted here
        events.append(SUPERSEDED, pcode, superseded.updatedAt, superseded.state());
        return true;
    }

    private static Short levelOf(String parent) {
        if (parent == null) {
            return null;
        }
        Region above = Region.findById(parent);
        if (above == null) {
            throw new IllegalStateException("there is no region " + parent + " to be a parent");
        }
        return above.adminLevel;
    }
}
