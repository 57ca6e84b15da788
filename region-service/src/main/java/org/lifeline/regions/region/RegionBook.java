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

    /** True when it is news. Parents must come before their children. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean record(RegionFacts facts) {
        Region region = Region.findById(facts.pcode());
        boolean isNew = region == null;
        if (!isNew && facts.saidBy(region)) {
            return false;
        }
        if (isNew) {
            region = new Region();
            region.pcode = facts.pcode();
        }
        facts.writeTo(region, levelOf(facts.parent()));
        region.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (isNew) {
            region.persist();
        }
        Region.flush(); // the version that the event carries is counted here
        events.append(CHANGED, region.pcode, region.updatedAt, RegionView.of(region));
        return true;
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
