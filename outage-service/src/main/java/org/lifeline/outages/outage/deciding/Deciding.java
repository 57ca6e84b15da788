package org.lifeline.outages.outage.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.IfMatch;
import org.lifeline.outages.assessment.Assessor;
import org.lifeline.outages.baseline.Usual;
import org.lifeline.outages.outage.Decision;
import org.lifeline.outages.outage.DecisionTaken;
import org.lifeline.outages.outage.DuplicateOutages;
import org.lifeline.outages.outage.Moves;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageEvents;
import org.lifeline.outages.outage.OutageEvents.Happening;
import org.lifeline.outages.outage.OutageState;
import org.lifeline.outages.outage.OutageView;
import org.lifeline.outages.rules.replay.SupplyAssessment.Verification;
import org.lifeline.outages.supply.Scope;
import org.lifeline.outages.topic.Backlog;
import org.lifeline.outages.topic.OneAtATime;
import org.lifeline.outages.topic.Reassessment;
import org.lifeline.wire.ProblemType;

/** Carries out what people decide about outages, and assesses anew what it touches. */
@ApplicationScoped
class Deciding {
    private final Assessor assessor;
    private final Backlog backlog;
    private final OutageEvents events;
    private final DuplicateOutages duplicates;
    private final Usual usual;
    private final Deciders deciders;
    private final Clock clock;

    Deciding(
            Assessor assessor,
            Backlog backlog,
            OutageEvents events,
            DuplicateOutages duplicates,
            Usual usual,
            Deciders deciders,
            Clock clock) {
        this.assessor = assessor;
        this.backlog = backlog;
        this.events = events;
        this.duplicates = duplicates;
        this.usual = usual;
        this.deciders = deciders;
        this.clock = clock;
    }

    @Transactional
    OutageView decide(UUID id, String ifMatch, Decide wanted) {
        Outage outage = locked(id);
        IfMatch.check(ifMatch, outage.version);
        OutageState after = Moves.by(wanted.decision(), outage.state).orElseThrow(() -> ProblemType.CONFLICT
                .with(wanted.decision() + " is not possible while it is " + outage.state + "; possible are "
                        + Moves.allowed(outage.state))
                .with("allowed", Moves.allowed(outage.state))
                .build());
        Optional<Outage> later = outage.later();
        if (wanted.decision() == Decision.REOPEN) {
            later.or(outage::otherOpen).ifPresent(Deciding::refuseToGoBack);
        }
        if (wanted.decision() == Decision.MERGE) {
            refuseUnfitSurvivor(outage, wanted.into());
        }
        Instant now = clock.instant();
        boolean wasOpen = outage.state.open();
        DecisionTaken taken = record(outage, wanted, after, now);
        if (later.isEmpty()) {
            SupplySaid.by(wanted, outage, usual.here(outage.topic()).at(now).supply())
                    .ifPresent(said -> {
                        said.writeTo(taken);
                        outage.verification = Verification.VERIFIED; // nothing is newer
                    });
        }
        taken.persist();
        deciders.audit(taken);
        apply(outage, wanted, after, now);
        long event = events.tell(Happening.DECIDED, outage, now);
        if (wasOpen && !outage.state.open()) {
            duplicates.lookAgain(List.of(outage), now);
        }
        Outage.flush();
        backlog.add(List.of(Reassessment.ofItself(outage.topic(), now, taken.scope == Scope.WHOLE_AREA, event)));
        assessor.assess(List.of(outage.topic()));
        return OutageView.of(outage);
    }

    /** Decisions about a service in a region, and reports about it, wait for one another. */
    Outage locked(UUID id) {
        Outage outage = Outage.required(id);
        OneAtATime.in(outage.topic());
        outage.readAgain();
        return outage;
    }

    private static void apply(Outage outage, Decide wanted, OutageState after, Instant now) {
        Instant end = outage.state.open() || wanted.decision() == Decision.REOPEN ? now : outage.evidenceEndedAt;
        outage.spokenFrom = outage.startedAt;
        outage.spokenTo = end == null ? now : end;
        outage.spokenLevel = outage.level;
        outage.decided = wanted.decision();
        outage.decidedAt = now;
        outage.move(after, outage.restoredAt == null ? now : outage.restoredAt);
        switch (wanted.decision()) {
            case CLOSE -> outage.cutAt = outage.spokenTo;
            case MERGE -> outage.duplicateOf = wanted.into();
            case REOPEN -> outage.cutAt = null;
            case CONFIRM, MARK_PARTLY_RESTORED, RESTORE, REFUTE -> {}
        }
    }

    private DecisionTaken record(Outage outage, Decide wanted, OutageState after, Instant now) {
        DecisionTaken taken = new DecisionTaken();
        taken.outage = outage.id;
        taken.region = outage.region;
        taken.service = outage.service;
        taken.decision = wanted.decision();
        taken.reason = wanted.reason();
        taken.actor = deciders.actor(outage.id);
        taken.at = now;
        taken.level = outage.level;
        taken.before = outage.state;
        taken.after = after;
        taken.into = wanted.into();
        return taken;
    }

    private static void refuseToGoBack(Outage other) {
        throw ProblemType.CONFLICT
                .with("Another outage of this service stands for this region by now: " + other.id)
                .with(other.state.open() ? "open" : "later", other.id)
                .build();
    }

    private static void refuseUnfitSurvivor(Outage outage, UUID into) {
        Outage survivor = Outage.<Outage>findByIdOptional(into)
                .orElseThrow(() -> ProblemType.UNPROCESSABLE.because("`into` names no outage"));
        if (survivor.service != outage.service) {
            throw ProblemType.UNPROCESSABLE.because(
                    "An outage of " + outage.service + " is no duplicate of one of " + survivor.service);
        }
        // whoever merges takes this lock first, so that two merges can never close a circle between them
        Outage.getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('merge', 0))")
                .getSingleResult();
        Set<UUID> seen = new HashSet<>();
        for (Outage next = survivor; next != null; next = next.duplicateOf == null ? null : fresh(next.duplicateOf)) {
            if (next.id.equals(outage.id) || !seen.add(next.id)) {
                throw ProblemType.CONFLICT.because("`into` is, by way of its own survivor, this very outage");
            }
        }
        if (fresh(survivor.id).state == OutageState.DUPLICATE) {
            throw ProblemType.CONFLICT.because("`into` is itself a duplicate, of " + survivor.duplicateOf);
        }
    }

    private static Outage fresh(UUID id) {
        Outage outage = Outage.required(id);
        Outage.getEntityManager().refresh(outage);
        return outage;
    }
}
