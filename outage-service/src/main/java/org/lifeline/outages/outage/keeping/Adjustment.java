package org.lifeline.outages.outage.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lifeline.outages.assessment.Consequences.Found;
import org.lifeline.outages.outage.Moves;
import org.lifeline.outages.outage.Moves.Evidence;
import org.lifeline.outages.outage.Outage;
import org.lifeline.outages.outage.OutageEvents;
import org.lifeline.outages.outage.OutageEvents.Happening;
import org.lifeline.outages.outage.OutageState;
import org.lifeline.outages.outage.OutageView;
import org.lifeline.outages.outage.keeping.Matching.Piece;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.replay.SupplyReplay;
import org.lifeline.outages.rules.replay.SupplyReplay.Circumstances;
import org.lifeline.outages.rules.state.Episode;
import org.lifeline.privacy.CoarseTime;

/** Brings the outages of one supply in line with its history. */
final class Adjustment {
    private static final String NEVER_WAS =
            "By everything known today supply was not below what is usual then, or it is part of another outage";

    private final Found found;
    private final AssessmentSettings settings;
    private final OutageEvents events;
    private final Set<UUID> openSurvivors;
    private List<Step> steps;
    private final TreeSet<Instant> heard;
    private Map<Instant, Circumstances> lastKnown;
    private final List<Outage> ended = new ArrayList<>(); // of those that were open

    Adjustment(Found found, AssessmentSettings settings, OutageEvents events, Set<UUID> openSurvivors) {
        this.found = found;
        this.settings = settings;
        this.events = events;
        this.openSurvivors = openSurvivors;
        this.heard = found.facts().claims().stream()
                .filter(claim ->
                        claim.retractedAt() == null && claim.level().known() && (claim.isOwn() || claim.isWholeArea()))
                .map(Claim::observedAt)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Step(Piece piece, OutageState state) {}

    /** What ends, and what has ended. The database lets in one open outage of a supply at a time, so this comes before {@link #begin}. */
    List<Outage> end(List<Piece> pieces) {
        lastKnown = SupplyReplay.circumstancesAt(
                pieces.stream()
                        .filter(piece -> piece.episode() != null && isTouched(piece))
                        .map(piece -> piece.episode().lastKnownMoment())
                        .filter(Objects::nonNull)
                        .toList(),
                found.facts(),
                settings);
        steps = pieces.stream().map(this::step).toList();
        return carryOut(step -> !step.state().open());
    }

    /** Whether what ended is to be written before anything begins. */
    boolean takesTurns() {
        return !ended.isEmpty()
                && steps.stream()
                        .filter(step -> step.state().open())
                        .map(step -> step.piece().outage())
                        .anyMatch(outage -> outage == null || !outage.state.open());
    }

    /** What is open, once all that ended is written. */
    List<Outage> begin() {
        return carryOut(step -> step.state().open());
    }

    /** Returns the new ones. */
    private List<Outage> carryOut(Predicate<Step> which) {
        List<Outage> opened = new ArrayList<>();
        for (Step step : steps.stream().filter(which).toList()) {
            if (step.piece().outage() == null) {
                opened.add(open(step));
            } else {
                adjust(step.piece().outage(), step);
            }
        }
        return opened;
    }

    /** Nobody has decided about it, and it never was. */
    void withoutEpisode(Outage outage) {
        if (outage.state.open()
                || outage.state == OutageState.RESTORED
                || outage.state == OutageState.OUTCOME_UNKNOWN) {
            boolean wasOpen = outage.state.open();
            outage.move(OutageState.REFUTED, null);
            outage.refutedBecause = NEVER_WAS;
            events.tell(Happening.REFUTED, outage, found.now(), found.derived());
            if (wasOpen) {
                end(outage);
            }
        }
    }

    /** Those that were open before. */
    List<Outage> ended() {
        return ended;
    }

    private void end(Outage outage) {
        ended.add(outage);
    }

    private Step step(Piece piece) {
        Outage outage = piece.outage();
        Evidence evidence = evidence(piece);
        if (outage == null) {
            return new Step(piece, Moves.byEvidence(null, evidence, null));
        }
        boolean survives = outage.state != OutageState.DUPLICATE || openSurvivors.contains(outage.duplicateOf);
        boolean reopens = !survives && evidence == Evidence.ON;
        return new Step(
                piece, reopens ? OutageState.REPORTED : Moves.byEvidence(outage.state, evidence, outage.decided));
    }

    private static Evidence evidence(Piece piece) {
        if (piece.until() == null) {
            return Evidence.ON;
        }
        boolean forgotten = piece.episode() != null
                && piece.episode().outcomeUnknown()
                && piece.until().equals(piece.episode().until());
        return forgotten ? Evidence.FORGOTTEN : Evidence.OVER;
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
        events.tell(Happening.OPENED, outage, found.now(), found.derived());
        return outage;
    }

    private void adjust(Outage outage, Step step) {
        OutageView before = OutageView.of(outage);
        if (outage.state.open() && found.event() > 0) { // of reports filed at once any may be assessed first
            outage.firstEvent = Math.min(outage.firstEvent, found.event());
        }
        take(outage, step);
        if (before.state().open() && !outage.state.open()) {
            end(outage);
        }
        if (!before.equals(OutageView.of(outage))) {
            events.tell(happening(before, outage), outage, found.now(), found.derived());
        }
    }

    private static Happening happening(OutageView before, Outage now) {
        if (now.state != before.state()) {
            return switch (now.state) {
                case REFUTED -> Happening.REFUTED;
                case OUTCOME_UNKNOWN -> Happening.FORGOTTEN;
                case REPORTED, CONFIRMED, PARTIALLY_RESTORED -> Happening.REOPENED;
                case RESTORED, CLOSED, DUPLICATE -> Happening.RESTORED;
            };
        }
        if (now.state.open() && now.level.worseThan(before.level())) {
            return Happening.WORSENED;
        }
        return now.state.open() && now.level.betterThan(before.level()) ? Happening.EASED : Happening.CHANGED;
    }

    private void take(Outage outage, Step step) {
        Piece piece = step.piece();
        boolean touched = isTouched(piece);
        outage.startedAt = piece.from();
        outage.evidenceEndedAt = piece.until();
        if (piece.episode() != null) {
            take(outage, piece, piece.episode());
            if (touched) {
                takeLastKnown(outage, piece);
            }
        } else {
            takeWord(outage, piece);
        }
        boolean wasOpen = outage.state != null && outage.state.open();
        outage.move(step.state(), piece.until() == null ? outage.restoredAt : piece.until());
        if (outage.state.open() || wasOpen) { // an ended one keeps how well it was known in the end
            outage.takeStanding(found.assessment());
        }
    }

    /** Whether what was known of it last may be another than before. */
    private boolean isTouched(Piece piece) {
        Outage outage = piece.outage();
        return outage == null
                || piece.until() == null
                || !piece.until().isBefore(found.changedFrom())
                || !piece.from().equals(outage.startedAt)
                || !Objects.equals(piece.until(), outage.evidenceEndedAt);
    }

    private static void take(Outage outage, Piece piece, Episode episode) {
        outage.level = episode.level();
        outage.worstLevel = episode.worst();
        outage.baseline = episode.usual();
        outage.extent = episode.extent();
        outage.reportedStart =
                piece.from().equals(episode.from()) && episode.since().isBefore(piece.from())
                        ? episode.since()
                        : piece.from();
    }

    /** Nothing is left of it but what a person has said. */
    private static void takeWord(Outage outage, Piece piece) {
        outage.level = outage.spokenLevel;
        outage.worstLevel = outage.spokenLevel;
        outage.reportedStart = piece.from();
        outage.lastHeardAt = outage.decidedAt;
        outage.takePeople(null);
    }

    /** Of the last moment at which something of it was known. */
    private void takeLastKnown(Outage outage, Piece piece) {
        Instant moment = piece.episode().lastKnownMoment();
        Circumstances then = moment == null
                ? new Circumstances(
                        found.assessment().people(), found.assessment().exercise())
                : lastKnown.get(moment);
        outage.takePeople(then.people());
        outage.exercise = then.exercise();
        outage.lastHeardAt = lastHeard(piece);
    }

    private Instant lastHeard(Piece piece) {
        Instant last = heard.floor(piece.until() == null ? found.now() : piece.until());
        return last == null ? piece.from() : last;
    }
}
