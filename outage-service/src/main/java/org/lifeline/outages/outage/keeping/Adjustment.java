package org.lifeline.outages.outage.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.lifeline.outages.assessment.Consequences.Found;
import org.lifeline.outages.outage.Decision;
import org.lifeline.outages.outage.Moves;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageEvents;
import org.lifeline.outages.outage.OutageEvents.Happening;
import org.lifeline.outages.outage.OutageState;
import org.lifeline.outages.outage.OutageView;
import org.lifeline.outages.outage.keeping.Matching.Piece;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.Episode;
import org.lifeline.privacy.CoarseTime;

/** Brings the outages of one service in one region in line with what was found to be true between two times. */
final class Adjustment {
    private static final String NEVER_WAS =
            "By everything known today supply was not below what is usual then, or it is part of another outage";

    private final Found found;
    private final Testimony testimony;
    private final OutageEvents events;
    private boolean ended; // one that was open, in this transaction

    Adjustment(Found found, Testimony testimony, OutageEvents events) {
        this.found = found;
        this.testimony = testimony;
        this.events = events;
    }

    private record Step(Piece piece, OutageState state) {}

    /** The database lets in one open outage at a time: first those that end, then those that open. Returns the new ones. */
    List<Outage> carryOut(List<Piece> pieces) {
        List<Outage> opened = new ArrayList<>();
        List<Step> steps = pieces.stream()
                .map(this::step)
                .sorted(Comparator.comparing(step -> step.state().open()))
                .toList();
        for (Step step : steps) {
            Outage outage = step.piece().outage();
            if (ended && step.state().open() && (outage == null || !outage.state.open())) {
                Outage.flush();
            }
            if (outage == null) {
                opened.add(open(step));
            } else {
                adjust(outage, step);
            }
        }
        return opened;
    }

    /** Nobody has decided about it, and it never was. */
    void withoutEpisode(Outage outage) {
        if (outage.state.open() || outage.state == OutageState.RESTORED) {
            ended |= outage.state.open();
            outage.move(OutageState.REFUTED, null);
            outage.refutedBecause = NEVER_WAS;
            events.tell(Happening.REFUTED, outage, found.now());
        }
    }

    private Step step(Piece piece) {
        Outage outage = piece.outage();
        if (outage == null) {
            return new Step(piece, piece.until() == null ? OutageState.REPORTED : OutageState.RESTORED);
        }
        Instant contradicted = outage.decided == Decision.REFUTE ? Testimony.firstBelow(found, outage.decidedAt) : null;
        boolean newerBelow = contradicted != null
                && piece.episode() != null
                && piece.episode().contains(contradicted);
        return new Step(piece, Moves.byEvidence(outage.state, piece.until(), newerBelow, outage.decided));
    }

    private Outage open(Step step) {
        Outage outage = new Outage();
        outage.region = found.topic().region();
        outage.service = found.topic().service();
        outage.openedAt = CoarseTime.minute(found.now());
        outage.updatedAt = found.now();
        outage.firstEvent = found.event();
        take(outage, step);
        outage.persist();
        events.tell(Happening.OPENED, outage, found.now());
        return outage;
    }

    private void adjust(Outage outage, Step step) {
        OutageView before = OutageView.of(outage);
        if (outage.state.open() && found.event() > 0) { // of reports filed at once any may be assessed first
            outage.firstEvent = Math.min(outage.firstEvent, found.event());
        }
        take(outage, step);
        ended |= before.state().open() && !outage.state.open();
        if (!before.equals(OutageView.of(outage))) {
            events.tell(happening(before, outage), outage, found.now());
        }
    }

    private static Happening happening(OutageView before, Outage now) {
        if (now.state != before.state()) {
            if (now.state == OutageState.REFUTED) {
                return Happening.REFUTED;
            }
            return now.state.open() ? Happening.REOPENED : Happening.RESTORED;
        }
        if (now.state.open() && now.level.worseThan(before.level())) {
            return Happening.WORSENED;
        }
        return now.state.open() && now.level.betterThan(before.level()) ? Happening.EASED : Happening.CHANGED;
    }

    private void take(Outage outage, Step step) {
        Piece piece = step.piece();
        boolean peopleMayDiffer = outage.state == null
                || found.differs()
                || !piece.from().equals(outage.startedAt)
                || !Objects.equals(piece.until(), outage.evidenceEndedAt);
        outage.startedAt = piece.from();
        outage.evidenceEndedAt = piece.until();
        if (piece.episode() != null) {
            take(outage, piece, piece.episode());
            if (outage.cutAt == null) {
                takePeople(outage, piece.episode(), peopleMayDiffer);
            }
        }
        outage.move(step.state(), piece.until() == null ? outage.restoredAt : piece.until());
        if (outage.state.open()) {
            outage.takeStanding(found.assessment());
        }
    }

    private static void take(Outage outage, Piece piece, Episode episode) {
        outage.level = episode.level();
        outage.worstLevel = episode.worst();
        outage.baseline = episode.baseline();
        outage.reportedStart = piece.from().equals(episode.from()) ? episode.since() : piece.from();
    }

    /** They are those of the last moment at which something of it was known: the same as before if nothing has touched that. */
    private void takePeople(Outage outage, Episode episode, boolean mayDiffer) {
        Instant moment = episode.lastKnownMoment();
        if (moment == null) {
            outage.takePeople(found.assessment().people());
            outage.exercise = found.assessment().exercise();
        } else if (mayDiffer || found.derives(moment)) {
            Assessment then = testimony.at(found, moment);
            outage.takePeople(then.people());
            outage.exercise = then.exercise();
        }
    }
}
