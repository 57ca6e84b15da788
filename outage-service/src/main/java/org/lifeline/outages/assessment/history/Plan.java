package org.lifeline.outages.assessment.history;

import static org.lifeline.outages.assessment.history.Window.earlier;
import static org.lifeline.outages.assessment.history.Window.later;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lifeline.outages.rules.TrueLevels;
import org.lifeline.outages.topic.Reassessment;

/**
 * Which part of the true levels of a topic is to be derived anew: a report says something of the time from its observation
 * to its expiry and of no other, however late it comes.
 *
 * @param windows in the order of time, without overlaps
 * @param until how far the true levels are known after that
 */
public record Plan(List<Window> windows, Instant until) {
    /**
     * @param known how far the true levels are known; null when not at all
     * @param firstSeen the earliest observation of all; needed when nothing is known, null when there is none
     */
    public static Plan of(List<Reassessment> reasons, Instant known, Instant firstSeen, Instant now, Duration expiry) {
        Instant until = known == null ? now : later(now, known);
        for (Reassessment reason : reasons) {
            until = reason.seenTo() == null ? until : later(until, reason.seenTo());
        }
        if (known == null) {
            return new Plan(List.of(new Window(firstSeen == null ? now : earlier(firstSeen, now), until)), until);
        }
        List<Window> windows = new ArrayList<>();
        for (Reassessment reason : reasons) {
            if (reason.seenFrom() != null) {
                Instant touched = reason.seenTo().plus(expiry).plus(TrueLevels.TICK);
                windows.add(new Window(reason.seenFrom(), earlier(touched, until)));
            }
        }
        if (until.isAfter(known)) {
            windows.add(new Window(known.plus(TrueLevels.TICK), until));
        }
        return new Plan(Window.joined(windows), until);
    }

    /** The times whose reports are needed: for the windows, and to see what stands now. */
    public List<Window> sight(Instant now, Duration expiry) {
        List<Window> sight = new ArrayList<>();
        windows.forEach(window -> sight.add(new Window(window.from().minus(expiry), window.to())));
        sight.add(new Window(now.minus(expiry), until));
        return Window.joined(sight);
    }
}
