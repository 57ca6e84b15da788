package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Tie;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.claim.Place;
import org.lifeline.outages.supply.Level;
import org.lifeline.privacy.CoarseTime;

/**
 * The own claims about parts of an area, as samples of it: of each lineage and place the newest. As long as the newest of all
 * stands, those that have expired stay in; when it expires, all lapse.
 */
final class PartSamples {
    /** Of a lineage only so many claims are looked at, the newest, or one that moves about could cost without bound. */
    private static final int MOST_OF_A_LINEAGE = 200;

    private final AssessmentSettings settings;
    private final AssessmentSettings.Pace pace;
    private final Map<String, Spoken> byLineage = new LinkedHashMap<>();
    private final Set<UUID> overtaken = new HashSet<>();
    private SampleSet all = new SampleSet();
    private SampleSet credible = new SampleSet();

    PartSamples(AssessmentSettings settings, AssessmentSettings.Pace pace) {
        this.settings = settings;
        this.pace = pace;
    }

    /** What one lineage says of parts, the oldest first, and what of it counts. */
    private static final class Spoken {
        private final List<Claim> claims = new ArrayList<>();
        private List<Sample> counting = List.of();
        private List<Sample> credible = List.of();
    }

    boolean takes(Claim claim) {
        return Tie.reaches(settings.credit(claim), settings.parts().leastCredit());
    }

    /** One of enough credit, observed last. */
    void add(Claim claim) {
        Spoken spoken = byLineage.computeIfAbsent(claim.source().counted(), none -> new Spoken());
        spoken.claims.add(claim);
        if (spoken.claims.size() > MOST_OF_A_LINEAGE) {
            spoken.claims.remove(0);
        }
        count(spoken);
    }

    void forget() {
        byLineage.clear();
        overtaken.clear();
        all = new SampleSet();
        credible = new SampleSet();
    }

    /** Lapsed or not. */
    SampleSet all() {
        return all;
    }

    /** Those of enough credit to change a level alone. */
    SampleSet credible() {
        return credible;
    }

    /** When they lapse; null when there are none. */
    Instant lapseAt() {
        Instant newest = all.newest();
        return newest == null ? null : CoarseTime.hour(newest).plus(pace.expiry());
    }

    /**
     * Sets aside for good what is worse than a level, where what was observed of this area after it is evidence for that level. Returns
     * whether anything was.
     */
    boolean overtake(Level level, LevelReplay replay) {
        if (level == Level.NONE) {
            return false; // nothing is worse
        }
        boolean any = false;
        for (Spoken spoken : byLineage.values()) {
            boolean gone = false;
            for (Claim claim : spoken.claims) {
                gone |= claim.level().worseThan(level)
                        && !overtaken.contains(claim.id())
                        && replay.isBackedHereSince(claim.observedAt(), level)
                        && overtaken.add(claim.id());
            }
            if (gone) {
                count(spoken);
                any = true;
            }
        }
        return any;
    }

    Set<UUID> overtaken() {
        return overtaken;
    }

    private void count(Spoken spoken) {
        spoken.counting.forEach(all::remove);
        spoken.credible.forEach(credible::remove);
        List<Sample> chosen = samplesOf(spoken.claims);
        List<Sample> trusted = chosen.stream()
                .filter(one -> Tie.reaches(one.credit(), settings.credible()))
                .toList();
        spoken.counting = shared(chosen);
        spoken.credible = shared(trusted);
        spoken.counting.forEach(all::add);
        spoken.credible.forEach(credible::add);
    }

    private static List<Sample> shared(List<Sample> samples) {
        return samples.stream()
                .map(one -> one.withFraction(1.0 / samples.size()))
                .toList();
    }

    private List<Sample> samplesOf(List<Claim> ofLineage) {
        List<Sample> chosen = new ArrayList<>();
        for (int at = ofLineage.size() - 1; at >= 0; at--) {
            Claim claim = ofLineage.get(at);
            boolean another = claim.source().voice() != null
                    || chosen.stream()
                            .noneMatch(newer -> isSamePlace(newer.claim().place(), claim.place(), settings));
            if (another) {
                chosen.add(new Sample(claim, settings.credit(claim), 1));
            }
        }
        chosen.removeIf(one -> overtaken.contains(one.claim().id()));
        return chosen;
    }

    static boolean isSamePlace(Place one, Place other, AssessmentSettings settings) {
        return Place.isSame(one, other, settings.parts().samePlaceMetres());
    }
}
