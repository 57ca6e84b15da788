package org.lifeline.regions.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.lifeline.regions.region.Outcome;
import org.locationtech.jts.geom.Geometry;

/** The one place where boundaries change. They are no part of the change feed: whoever follows it needs none of them. */
@ApplicationScoped
public class BoundaryBook {
    private final Clock clock;

    BoundaryBook(Clock clock) {
        this.clock = clock;
    }

    /** Of a region that exists. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome record(String pcode, Geometry area) {
        Outcome outcome = weigh(pcode, area);
        if (outcome == Outcome.UNCHANGED) {
            return outcome;
        }
        Boundary boundary = outcome == Outcome.CREATED ? new Boundary() : Boundary.findById(pcode);
        boundary.pcode = pcode;
        boundary.is(area);
        boundary.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boundary.persist();
        return outcome;
    }

    /** What would become of it. */
    public Outcome weigh(String pcode, Geometry area) {
        Boundary kept = Boundary.findById(pcode);
        return kept == null ? Outcome.CREATED : kept.isAlready(area) ? Outcome.UNCHANGED : Outcome.UPDATED;
    }
}
