package org.lifeline.outages.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.rules.TrueLevels;
import org.lifeline.outages.supply.Service;

/**
 * Derives anew the part of the true levels that a change can have touched: a report says something of the time from its
 * observation to its expiry and of no other, however late it comes, so the reports around that time are enough.
 */
final class Derivation {
    /** A time whose true levels may differ from what was known before; both ends included. */
    record Window(Instant from, Instant to) {}

    private final String region;
    private final Service service;
    private final Duration expiry;
    private final AssessmentSettings settings;

    Derivation(String region, Service service, AssessmentSettings settings) {
        this.region = region;
        this.service = service;
        this.settings = settings;
        this.expiry = settings.pace().get(service).expiry();
    }

    /**
     * @param windows what to derive, in the order of time
     * @param until how far the true levels are known after that
     */
    record Plan(List<Window> windows, Instant until) {
        boolean reachesTheEnd() {
            return !windows.isEmpty() && windows.get(windows.size() - 1).to().equals(until);
        }
    }

    /**
     * @param seen the observation times of what joined or left; null when only time has passed
     * @param known how far the true levels are known; null when not at all
     */
    Plan plan(Window seen, Instant known, Instant now) {
        Instant until = seen == null ? now : later(now, seen.to());
        if (known == null) {
            Instant first = Claims.firstSeen(region, service);
            return new Plan(List.of(new Window(first == null ? now : earlier(first, now), until)), until);
        }
        until = later(until, known);
        Instant unknownFrom = known.plus(TrueLevels.TICK);
        List<Window> windows = new ArrayList<>();
        if (seen != null && seen.from().isBefore(unknownFrom)) {
            Instant touched = seen.to().plus(expiry).plus(TrueLevels.TICK);
            if (!touched.isBefore(known)) {
                return new Plan(List.of(new Window(seen.from(), until)), until);
            }
            windows.add(new Window(seen.from(), touched));
        }
        if (until.isAfter(known)) {
            windows.add(new Window(unknownFrom, until));
        }
        return new Plan(windows, until);
    }

    /** @param claims all that were seen from the beginning of the window, less the expiry, to its end */
    void carryOut(Window window, List<Claim> claims) {
        new TrueHistory(region, service)
                .replace(
                        window.from(),
                        window.to(),
                        TrueLevels.between(service, claims, window.from(), window.to(), settings));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
