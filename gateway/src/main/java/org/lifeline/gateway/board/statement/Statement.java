package org.lifeline.gateway.board.statement;

import java.time.Instant;
import java.util.stream.Stream;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.Times;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.ConfidenceParts;
import org.lifeline.gateway.board.told.Estimate;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.gateway.board.told.LastLevel;
import org.lifeline.privacy.CoarseTime;

/**
 * What an assessment says at a moment.
 *
 * @param level of the whole, that stands or stood last; {@code UNKNOWN} if there is none
 * @param last whether it is only the last that stood
 * @param estimate if that is one; else null
 * @param part what is known of parts only; null if nothing is
 * @param partIsLast whether that is only the last that was known
 * @param freshness {@code UNKNOWN} if nothing stands
 * @param confidence of the level while it stands, in steps of a minute; null if nothing does
 * @param confidenceByHour the same with ages counted between whole hours
 * @param forgotten what was known before time alone took it back; null if nothing was
 */
public record Statement(
        Assessment of,
        Level level,
        boolean last,
        Estimate estimate,
        InPart part,
        boolean partIsLast,
        Freshness freshness,
        Double confidence,
        Double confidenceByHour,
        LastLevel forgotten) {

    public static Statement of(Assessment told, Decay decay, Instant now) {
        boolean expired = Times.come(decay.standsUntil(told), now);
        if (told.level().known() && !expired) {
            return standing(told, decay, now);
        }
        LastLevel last = told.lastKnown() == null && told.level().known() ? told.last() : told.lastKnown();
        boolean held = told.outageId() != null; // while its outage is open
        if (!held && Times.come(decay.forgottenAt(told), now)) {
            return nothing(told, told.last());
        }
        InPart part = told.level().known() ? null : told.inPart(); // else it is the last one's
        if (last == null && part == null) {
            return nothing(told, told.forgotten());
        }
        return new Statement(
                told,
                last == null ? Level.UNKNOWN : last.level(),
                last != null,
                last == null ? null : last.estimate(),
                part == null ? last.inPart() : part,
                part == null,
                part == null ? Freshness.UNKNOWN : freshness(told, decay, now),
                null,
                null,
                null);
    }

    private static Statement standing(Assessment told, Decay decay, Instant now) {
        ConfidenceParts parts = told.confidenceParts();
        return new Statement(
                told,
                told.level(),
                false,
                told.estimate(),
                told.inPart(),
                false,
                freshness(told, decay, now),
                parts == null ? told.confidence() : (Double) parts.exact(CoarseTime.minute(now)),
                parts == null ? told.confidenceByHour() : (Double) parts.byHour(now),
                null);
    }

    private static Statement nothing(Assessment told, LastLevel forgotten) {
        LastLevel mine = told.ownClaims() ? forgotten : null;
        return new Statement(told, Level.UNKNOWN, false, null, null, false, Freshness.UNKNOWN, null, null, mine);
    }

    private static Freshness freshness(Assessment told, Decay decay, Instant now) {
        boolean stale = told.freshness() == Freshness.CURRENT && Times.come(decay.staleAt(told), now);
        return stale ? Freshness.STALE : told.freshness();
    }

    /** When time alone makes it say something else, but for the decay of confidence; null if it does not. */
    public Instant next(Decay decay, Instant now) {
        return Stream.of(
                        of.freshness() == Freshness.CURRENT ? decay.staleAt(of) : null,
                        of.level().known() ? decay.standsUntil(of) : null,
                        of.outageId() == null ? decay.forgottenAt(of) : null)
                .filter(time -> time != null && time.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether its confidence changes with every minute. */
    public boolean fades() {
        return level.known() && !last && of.confidenceParts() != null;
    }

    /** Whether a level of the supply itself stands or is known last, and so nothing is assigned to it. */
    public boolean hasLevelOfItsOwn() {
        return of.ownClaims() && level.known();
    }

    /** Whether it holds for the supplies inside as well. */
    public boolean holdsInside() {
        return hasLevelOfItsOwn() && of.wholeArea();
    }

    /** Whether it says anything that could be shown. */
    public boolean saysSomething() {
        return of.ownClaims() && (level.known() || part != null);
    }

    /** Since when it is at or beyond a level that it is at or beyond; null if that was not told. */
    public Instant onset(Level at) {
        Instant told = of.onset(at);
        return told == null && last && of.lastKnown() != null ? of.lastKnown().at() : told;
    }

    public Instant since() {
        return of.since() == null && last && of.lastKnown() != null
                ? of.lastKnown().at()
                : of.since();
    }

    /** The newest observation behind it; null if that was not told. */
    public Instant observedAt() {
        return of.observedAt() == null && last && of.lastKnown() != null
                ? of.lastKnown().at()
                : of.observedAt();
    }
}
