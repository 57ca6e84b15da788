package org.lifeline.outages.baseline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.outages.IfMatch;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;
import org.lifeline.outages.supply.SupplySettings;
import org.lifeline.outages.topic.OneAtATime;
import org.lifeline.outages.topic.Topic;
import org.lifeline.wire.ProblemType;

/** Records what is usual from now on, and marks the assessments that it touches. */
@ApplicationScoped
class BaselineChange {
    /** The resolution of time in the database. */
    private static final Duration TICK = Duration.ofNanos(1000);

    private final SupplySettings supply;
    private final EventLog log;
    private final Touched touched;
    private final Clock clock;

    BaselineChange(SupplySettings supply, EventLog log, Touched touched, Clock clock) {
        this.supply = supply;
        this.log = log;
        this.touched = touched;
        this.clock = clock;
    }

    record Made(Baseline baseline, boolean first) {}

    @Transactional
    Made set(String region, Service service, String ifMatch, SetBaseline wanted) {
        OneAtATime.in(new Topic(region, service));
        Optional<Baseline> last = Baseline.last(region, service);
        boolean first = last.map(Baseline::removed).orElse(true);
        if (!first || ifMatch != null) {
            IfMatch.check(ifMatch, first ? 0 : last.get().version);
        }
        Baseline next = next(region, service, last);
        record(next, service, wanted);
        return new Made(next, first);
    }

    /** As if it had always been so; nothing where anything was ever recorded for the area itself. */
    @Transactional
    void setAtStart(String region, Service service, SetBaseline wanted) {
        OneAtATime.in(new Topic(region, service));
        if (Baseline.last(region, service).isPresent()) {
            return;
        }
        Baseline first = next(region, service, Optional.empty());
        first.validFrom = Instant.EPOCH;
        record(first, service, wanted);
    }

    @Transactional
    void remove(String region, Service service, String ifMatch) {
        OneAtATime.in(new Topic(region, service));
        Baseline last = BaselineResource.inForce(region, service);
        IfMatch.check(ifMatch, last.version);
        tell(next(region, service, Optional.of(last)));
    }

    private Baseline next(String region, Service service, Optional<Baseline> last) {
        Baseline next = new Baseline();
        next.region = region;
        next.service = service;
        next.version = last.map(before -> before.version + 1).orElse(1L);
        Instant now = clock.instant();
        next.validFrom = last.map(before -> before.validFrom.plus(TICK))
                .filter(now::isBefore)
                .orElse(now); // two changes never share a moment
        return next;
    }

    private void record(Baseline next, Service service, SetBaseline wanted) {
        next.level = level(service, wanted);
        next.hoursPerDay = wanted.hoursPerDay();
        next.litresPerPersonPerDay = wanted.litresPerPersonPerDay();
        next.note = wanted.note();
        tell(next);
    }

    private void tell(Baseline next) {
        next.persist();
        long event = log.append(
                BaselineState.CHANGED, next.region + "/" + next.service, clock.instant(), BaselineState.of(next));
        touched.mark(next.region, next.service, next.validFrom, event);
    }

    private Level level(Service service, SetBaseline wanted) {
        Optional<Level> measured = measured(service, wanted);
        if (measured.isPresent() && wanted.level() != null && wanted.level() != measured.get()) {
            throw ProblemType.UNPROCESSABLE.because(
                    "`level` contradicts the measure, which is " + measured.get() + " by the thresholds");
        }
        return measured.orElse(wanted.level());
    }

    private Optional<Level> measured(Service service, SetBaseline wanted) {
        boolean other =
                switch (service) {
                    case ELECTRICITY -> wanted.litresPerPersonPerDay() != null;
                    case WATER -> wanted.hoursPerDay() != null;
                };
        if (other) {
            throw ProblemType.UNPROCESSABLE.because(
                    "`hoursPerDay` measures electricity, `litresPerPersonPerDay` water");
        }
        return wanted.hoursPerDay() != null
                ? Optional.of(supply.hoursPerDay().thresholds().levelOf(wanted.hoursPerDay()))
                : Optional.ofNullable(wanted.litresPerPersonPerDay())
                        .map(supply.litresPerPersonPerDay().thresholds()::levelOf);
    }
}
