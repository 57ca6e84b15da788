package org.lifeline.outages.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/**
 * The rules once more, as slowly and plainly as the design words them, so that the fast ones can be held against them. It
 * shares nothing with them but the words.
 */
final class ByTheLetter {
    Level level = Level.UNKNOWN;
    Instant since;
    boolean restorationReported;
    double confidence;
    Set<Level> contested = new HashSet<>();

    private final List<Claim> standing;
    private double normal;

    ByTheLetter(Service service, Collection<Claim> claims, Instant now, AssessmentSettings settings) {
        AssessmentSettings.Pace pace = settings.pace().get(service);
        standing = standing(claims, now, pace);
        if (standing.isEmpty()) {
            return;
        }
        replay(standing, now, pace, settings);
        double total = total(standing, now, pace, settings);
        for (Level one : Level.values()) {
            for (Level other : Level.values()) {
                boolean apart = one.known() && other.known() && Math.abs(one.ordinal() - other.ordinal()) >= 2;
                if (apart
                        && at(one, standing, now, pace, settings) / total >= .3 - 1e-9
                        && at(other, standing, now, pace, settings) / total >= .3 - 1e-9) {
                    contested.add(one);
                    contested.add(other);
                }
            }
        }
        for (Level one : contested) {
            level = one.ordinal() > level.ordinal() ? one : level;
        }
        confidence = at(level, standing, now, pace, settings) / total * Math.min(1, total);
        normal = at(Level.NORMAL, standing, now, pace, settings) / total * Math.min(1, total);
    }

    /** A coordinator restored it then, where NORMAL is usual. */
    void restored(Instant then) {
        boolean below = level == Level.REDUCED || level == Level.SEVERE || level == Level.NONE;
        for (Claim claim : standing) {
            if (claim.observedAt().isAfter(then) && claim.level() != Level.NORMAL) {
                return;
            }
        }
        if (below) {
            level = Level.NORMAL;
            since = then;
            restorationReported = false;
            contested.clear();
            confidence = normal;
        }
    }

    private static List<Claim> standing(Collection<Claim> claims, Instant now, AssessmentSettings.Pace pace) {
        List<Claim> standing = new ArrayList<>();
        for (Claim claim : claims) {
            boolean counts = claim.retractedAt() == null
                    && claim.level() != Level.UNKNOWN
                    && !claim.observedAt().plus(pace.expiry()).isBefore(now);
            boolean newest = claims.stream()
                    .filter(other -> other.retractedAt() == null && other.level() != Level.UNKNOWN)
                    .filter(other -> claim.lineage() != null && claim.lineage().equals(other.lineage()))
                    .noneMatch(other -> before(claim, other));
            if (counts && newest) {
                standing.add(claim);
            }
        }
        standing.sort(Comparator.comparing(Claim::observedAt)
                .thenComparing(claim -> claim.id().toString()));
        return standing;
    }

    private static boolean before(Claim one, Claim other) {
        int byTime = one.observedAt().compareTo(other.observedAt());
        return byTime < 0
                || (byTime == 0 && one.id().toString().compareTo(other.id().toString()) < 0);
    }

    private void replay(List<Claim> standing, Instant now, AssessmentSettings.Pace pace, AssessmentSettings settings) {
        Instant worsened = null;
        for (int i = 0; i < standing.size(); i++) {
            Claim claim = standing.get(i);
            List<Claim> soFar = standing.subList(0, i + 1);
            Level median = median(soFar, now, pace, settings);
            restorationReported = false;
            if (i == 0) {
                level = claim.level();
                since = worsened = claim.observedAt();
                continue;
            }
            double credit = settings.reliability().get(claim.reliability())
                    * settings.credibility().get(claim.credibility());
            Level worse = median.ordinal() > level.ordinal() ? median : level;
            if (claim.level().ordinal() > worse.ordinal() && credit >= .25 - 1e-9) {
                worse = claim.level();
            }
            if (worse != level) {
                level = worse;
                since = worsened = claim.observedAt();
            } else if (median.ordinal() < level.ordinal()) {
                Set<String> sources = new HashSet<>();
                boolean trusted = false;
                for (Claim one : soFar) {
                    if (one.observedAt().isAfter(worsened) && one.level().ordinal() <= median.ordinal()) {
                        sources.add(one.lineage() == null ? one.id().toString() : one.lineage());
                        trusted |= "AB".contains(one.reliability().name());
                    }
                }
                if (trusted || sources.size() >= 2) {
                    level = median;
                    since = claim.observedAt();
                } else {
                    restorationReported = true;
                }
            }
        }
    }

    private static Level median(
            List<Claim> claims, Instant now, AssessmentSettings.Pace pace, AssessmentSettings settings) {
        double half = total(claims, now, pace, settings) / 2;
        double reached = 0;
        for (Level one : List.of(Level.NONE, Level.SEVERE, Level.REDUCED)) {
            reached += at(one, claims, now, pace, settings);
            if (reached >= half * (1 - 1e-9)) {
                return one;
            }
        }
        return Level.NORMAL;
    }

    private static double total(
            List<Claim> claims, Instant now, AssessmentSettings.Pace pace, AssessmentSettings settings) {
        return claims.stream()
                .mapToDouble(claim -> weight(claim, now, pace, settings))
                .sum();
    }

    private static double at(
            Level level, List<Claim> claims, Instant now, AssessmentSettings.Pace pace, AssessmentSettings settings) {
        return total(claims.stream().filter(claim -> claim.level() == level).toList(), now, pace, settings);
    }

    private static double weight(Claim claim, Instant now, AssessmentSettings.Pace pace, AssessmentSettings settings) {
        double age = Duration.between(claim.observedAt(), now).toMillis() / 3_600_000.0;
        return settings.reliability().get(claim.reliability())
                * settings.credibility().get(claim.credibility())
                * Math.pow(2, -age / pace.halfLife().toHours());
    }
}
