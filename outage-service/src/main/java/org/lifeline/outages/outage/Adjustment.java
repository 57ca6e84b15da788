package org.lifeline.outages.outage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.lifeline.outages.assessment.Consequences.Found;
import org.lifeline.outages.outage.Matching.Piece;
import org.lifeline.outages.outage.OutageEvents.Happening;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Episode;

/** Brings the outages of one service in one region in line with what was found to be true between two times. */
final class Adjustment {
    private static final String NEVER_WAS =
            "By everything known today supply was not below what is usual then, or it is part of another outage";

    private final Found found;
    private final Testimony testimony;
    private final OutageEvents events;

    Adjustment(Found found, Testimony testimony, OutageEvents events) {
        this.found = found;
        this.testimony = testimony;
        this.events = events;
    }

    private record Step(Piece piece, OutageState state, Instant end) {}

    /** The database lets in one open outage at a time: first those that end, then those that open. */
    void carryOut(List<Piece> pieces) {
        List<Step> steps = pieces.stream()
                .map(this::step)
                .sorted(Comparator.comparing(step -> step.state().open()))
                .toList();
        for (Step step : steps) {
            Outage outage = step.piece().outage();
            if (step.state().open() && (outage == null || !outage.state.open())) {
                Outage.flush();
            }
            if (outage == null) {
                open(step);
            } else {
                adjust(outage, step);
            }
        }
    }

    /** A person's word outweighs that the evidence is gone; without it the outage never was. */
    void withoutEpisode(Outage outage) {
        if (outage.decided == null) {
            if (outage.state.open() || outage.state == OutageState.RESTORED) {
                outage.move(OutageState.REFUTED, null);
                outage.refutedBecause = NEVER_WAS;
                events.tell(Happening.REFUTED, outage, found.now());
            }
        } else if (outage.state.open()) {
            Instant end = testimony.firstNotBelow(found, outage.decidedAt);
            if (end != null) {
                outage.move(OutageState.RESTORED, end);
                events.tell(Happening.RESTORED, outage, found.now());
            }
        }
    }

    private Step step(Piece piece) {
        Outage outage = piece.outage();
        if (outage == null) {
            return new Step(piece, piece.until() == null ? OutageState.REPORTED : OutageState.RESTORED, piece.until());
        }
        Instant end = end(outage, piece);
        Instant contradicted = outage.state == OutageState.REFUTED && outage.refutedBecause == null
                ? testimony.firstBelow(found, outage.decidedAt)
                : null;
        boolean newerBelow = contradicted != null && piece.episode().contains(contradicted);
        return new Step(
                piece,
                Moves.byEvidence(outage.state, end, newerBelow, outage.decided, outage.refutedBecause != null),
                end);
    }

    /** Evidence from before a person vouched for the outage does not end it. */
    private Instant end(Outage outage, Piece piece) {
        boolean overruled = Matching.vouched(outage)
                && outage.cutAt == null
                && piece.until() != null
                && !piece.until().isAfter(outage.decidedAt);
        return overruled ? testimony.firstNotBelow(found, outage.decidedAt) : piece.until();
    }

    private void open(Step step) {
        Outage outage = new Outage();
        outage.region = found.region();
        outage.service = found.service();
        outage.openedAt = found.now();
        outage.updatedAt = found.now();
        outage.firstEvent = found.event();
        take(outage, step);
        outage.persist();
        events.tell(Happening.OPENED, outage, found.now());
    }

    private void adjust(Outage outage, Step step) {
        OutageView before = OutageView.of(outage);
        take(outage, step);
        if (before.state() == OutageState.REFUTED && outage.state != OutageState.REFUTED) {
            outage.decided = null; // newer evidence has overtaken it; it stays on the timeline
            outage.decidedAt = null;
        }
        if (!before.equals(OutageView.of(outage))) {
            events.tell(happening(before, outage), outage, found.now());
        }
    }

    private static Happening happening(OutageView before, Outage now) {
        if (now.state != before.state()) {
            return now.state.open() ? Happening.REOPENED : Happening.RESTORED;
        }
        if (now.state.open() && now.level.worseThan(before.level())) {
            return Happening.WORSENED;
        }
        return now.state.open() && now.level.betterThan(before.level()) ? Happening.EASED : Happening.CHANGED;
    }

    private void take(Outage outage, Step step) {
        Episode episode = step.piece().episode();
        boolean fromTheStart = step.piece().from().equals(episode.from());
        outage.level = episode.level();
        outage.worstLevel = episode.worst();
        outage.baseline = episode.baseline();
        outage.reportedStart = fromTheStart ? episode.since() : step.piece().from();
        outage.startedAt = step.piece().from();
        outage.evidenceEndedAt = step.piece().until();
        if (outage.cutAt == null || outage.state == null) {
            takePeople(outage, episode);
        }
        outage.move(step.state(), step.end() == null ? outage.restoredAt : step.end());
        if (outage.state.open()) {
            outage.takeStanding(found.assessment());
        }
    }

    /** They are those of the last moment at which something of it was known. */
    private void takePeople(Outage outage, Episode episode) {
        Instant moment = episode.lastKnownMoment();
        if (moment == null) {
            outage.takePeople(found.assessment().people());
            outage.exercise = found.assessment().exercise();
        } else {
            Assessment then = testimony.at(found, moment);
            outage.takePeople(then.people());
            outage.exercise = then.exercise();
        }
    }
}
