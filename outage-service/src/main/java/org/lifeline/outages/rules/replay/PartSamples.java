package org.lifeline.outages.rules.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
    private SampleEstimate estimate; // null where they are too few, and while nobody has asked since they changed
    private boolean estimated;

    PartSamples(AssessmentSettings settings, AssessmentSettings.Pace pace) {
        this.settings = settings;
        this.pace = pace;
    }

    /** What one lineage says of parts, the oldest first, and what of it counts. */
    private static final class Spoken {
        private final List<Claim> claims = new ArrayList<>();
        private final Map<UUID, Sample> counting = new HashMap<>();
    }

    boolean takes(Claim claim) {
        return Tie.reaches(settings.credit(claim), settings.parts().leastCredit());
    }

    /** One of enough credit, observed last. */
    void add(Claim claim) {
        Spoken spoken = byLineage.computeIfAbsent(claim.source().counted(), none -> new Spoken());
        spoken.claims.add(claim);
        if (spoken.claims.size() > MOST_OF_A_LINEAGE) {
            leave(spoken, spoken.claims.remove(0).id());
        }
        if (isBesideAll(claim) || spoken.claims.size() == 1) {
            enter(spoken, sample(claim));
        } else {
            choose(spoken);
        }
    }

    void forget() {
        byLineage.clear();
        overtaken.clear();
        all = new SampleSet();
        credible = new SampleSet();
        estimated = false;
    }

    /** Lapsed or not. */
    SampleSet all() {
        return all;
    }

    /** Those of enough credit to change a level alone. */
    SampleSet credible() {
        return credible;
    }

    /** Null where they are too few. */
    SampleEstimate estimate() {
        if (!estimated) {
            estimate = SampleEstimate.of(all, credible, settings);
            estimated = true;
        }
        return estimate;
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
                choose(spoken);
                any = true;
            }
        }
        return any;
    }

    Set<UUID> overtaken() {
        return overtaken;
    }

    private void choose(Spoken spoken) {
        Map<UUID, Claim> chosen = chosen(spoken.claims);
        List.copyOf(spoken.counting.keySet()).stream()
                .filter(id -> !chosen.containsKey(id))
                .forEach(id -> leave(spoken, id));
        chosen.forEach((id, claim) -> {
            if (!spoken.counting.containsKey(id)) {
                enter(spoken, sample(claim));
            }
        });
    }

    private void enter(Spoken spoken, Sample one) {
        estimated = false;
        spoken.counting.put(one.claim().id(), one);
        all.add(one);
        if (isCredible(one)) {
            credible.add(one);
        }
    }

    private void leave(Spoken spoken, UUID claim) {
        Sample one = spoken.counting.remove(claim);
        if (one != null) {
            estimated = false;
            all.remove(one);
            if (isCredible(one)) {
                credible.remove(one);
            }
        }
    }

    private boolean isCredible(Sample one) {
        return Tie.reaches(one.credit(), settings.credible());
    }

    private Sample sample(Claim claim) {
        return new Sample(claim, settings.credit(claim));
    }

    /** By id: of each place the newest, where that has not been set aside. */
    private Map<UUID, Claim> chosen(List<Claim> ofLineage) {
        Map<UUID, Claim> chosen = new LinkedHashMap<>();
        for (int at = ofLineage.size() - 1; at >= 0; at--) {
            Claim claim = ofLineage.get(at);
            if (isBesideAll(claim)
                    || chosen.values().stream()
                            .noneMatch(newer -> isSamePlace(newer.place(), claim.place(), settings))) {
                chosen.put(claim.id(), claim);
            }
        }
        chosen.keySet().removeAll(overtaken);
        return chosen;
    }

    /** What is relayed without a name replaces nothing. */
    private static boolean isBesideAll(Claim claim) {
        return claim.source().voice() != null;
    }

    static boolean isSamePlace(Place one, Place other, AssessmentSettings settings) {
        return Place.isSame(one, other, settings.parts().samePlaceMetres());
    }
}
