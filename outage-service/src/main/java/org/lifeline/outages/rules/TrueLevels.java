package org.lifeline.outages.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/**
 * What is true of every moment of a time: at T the level that {@link Assessment} finds from all claims observed by T, with
 * now = T. It is a step function that changes only when something is observed and when something expires. Because all
 * weights of a service decay alike, their proportions do not move with T, and so one replay is carried on from one
 * observation to the next; it begins anew only when a standing claim expires or is replaced by a newer of its source.
 */
public final class TrueLevels {
    /** The resolution of time in the database: a claim stands to the very end of its time, and this later it does not. */
    public static final Duration TICK = Duration.ofNanos(1000);

    /** Longer times are gone through in parts: after more halvings the smallest weights could no longer be told from 0. */
    private static final int MOST_HALVINGS = 100;

    private final AssessmentSettings settings;
    private final AssessmentSettings.Pace pace;
    private final List<Weighed> claims;
    private final boolean[] replaced;
    private final Map<String, Integer> newest = new HashMap<>();
    private int oldestStanding;
    private int next;
    private Replay.Player player;

    private TrueLevels(List<Weighed> claims, AssessmentSettings settings, AssessmentSettings.Pace pace) {
        this.claims = claims;
        this.settings = settings;
        this.pace = pace;
        this.replaced = new boolean[claims.size()];
        this.player = new Replay.Player(settings);
    }

    /**
     * The stretches from one time to another, both included; the first begins at {@code from}.
     *
     * @param all at least the claims observed from {@code from} minus the expiry to {@code to}
     */
    public static List<Stretch> between(
            Service service, Collection<Claim> all, Instant from, Instant to, AssessmentSettings settings) {
        AssessmentSettings.Pace pace = settings.pace().get(service);
        List<Claim> counting = all.stream()
                .filter(claim -> claim.retractedAt() == null && claim.level().known())
                .sorted(Claim.IN_ORDER)
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        Instant begin = from;
        while (!begin.isAfter(to)) {
            Instant end = earlier(begin.plus(pace.halfLife().multipliedBy(MOST_HALVINGS)), to);
            stretches(counting, begin, end, pace, settings).stream()
                    .filter(one -> stretches.isEmpty() || last(stretches).level() != one.level())
                    .forEach(stretches::add);
            begin = end.plus(TICK);
        }
        return stretches;
    }

    private static List<Stretch> stretches(
            List<Claim> inOrder, Instant from, Instant to, AssessmentSettings.Pace pace, AssessmentSettings settings) {
        Instant oldest = from.minus(pace.expiry());
        List<Weighed> claims = inOrder.stream()
                .filter(claim -> !claim.observedAt().isBefore(oldest)
                        && !claim.observedAt().isAfter(to))
                .map(claim -> Weighed.of(claim, to, pace, settings))
                .toList();
        return new TrueLevels(claims, settings, pace).stretches(from, to);
    }

    private List<Stretch> stretches(Instant from, Instant to) {
        List<Stretch> stretches = new ArrayList<>();
        for (Instant time : moments(from, to)) {
            passTo(time);
            Level level = level();
            if (stretches.isEmpty() || last(stretches).level() != level) {
                stretches.add(new Stretch(time, level, player.since()));
            }
        }
        return stretches;
    }

    private static Stretch last(List<Stretch> stretches) {
        return stretches.get(stretches.size() - 1);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private TreeSet<Instant> moments(Instant from, Instant to) {
        TreeSet<Instant> moments = new TreeSet<>();
        moments.add(from);
        for (Weighed one : claims) {
            Instant observed = one.claim().observedAt();
            for (Instant time : List.of(observed, observed.plus(pace.expiry()).plus(TICK))) {
                if (time.isAfter(from) && !time.isAfter(to)) {
                    moments.add(time);
                }
            }
        }
        return moments;
    }

    private void passTo(Instant time) {
        boolean anew = false;
        Instant oldest = time.minus(pace.expiry());
        while (oldestStanding < next
                && claims.get(oldestStanding).claim().observedAt().isBefore(oldest)) {
            anew |= !replaced[oldestStanding++];
        }
        int alreadyPlayed = next;
        while (next < claims.size() && !claims.get(next).claim().observedAt().isAfter(time)) {
            Integer before = newest.put(claims.get(next).claim().source(), next);
            if (before != null && before >= oldestStanding) {
                replaced[before] = true;
                anew = true;
            }
            next++;
        }
        if (anew) {
            player = new Replay.Player(settings);
        }
        for (int i = anew ? oldestStanding : alreadyPlayed; i < next; i++) {
            if (!replaced[i]) {
                player.play(claims.get(i));
            }
        }
    }

    private Level level() {
        return player.level() == null
                ? Level.UNKNOWN
                : player.shares().contested(settings).stream().reduce(player.level(), Level::worse);
    }
}
