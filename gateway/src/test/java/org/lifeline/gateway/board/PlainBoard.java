package org.lifeline.gateway.board;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.board.told.ConfidenceParts;
import org.lifeline.gateway.board.told.Estimate;
import org.lifeline.gateway.board.told.Extent;
import org.lifeline.gateway.board.told.InPart;
import org.lifeline.gateway.board.told.LastLevel;

/**
 * The status of an area (DESIGN §6), written from the text once more: simple and slow, from scratch each time, sharing nothing with
 * the board but the assessments as they are told and the tree. Numbers are rounded to nine digits, so that sums that were made in
 * another order are the same.
 */
final class PlainBoard {
    private static final List<Level> SCALE = List.of(Level.NORMAL, Level.REDUCED, Level.SEVERE, Level.NONE);
    private static final int LOW = 0;
    private static final int BEST = 1;
    private static final int HIGH = 2;

    /** A tie is a tie, in whatever order the sums were made. */
    private static final double LAST_BITS = 1e-9;

    private final RegionTree tree;
    private final Map<String, Assessment> told = new HashMap<>();
    private final Instant now;
    private final PlainPopulation population;

    PlainBoard(RegionTree tree, Collection<Assessment> all, Instant now) {
        this.tree = tree;
        this.now = now;
        this.population = new PlainPopulation(tree);
        for (Assessment one : all) {
            told.merge(one.region() + " " + one.service(), one, (a, b) -> b.version() > a.version() ? b : a);
        }
    }

    // ---------------------------------------------------------------- what is left of what was told

    private static Duration hours(String service, int electricity, int water) {
        return Duration.ofHours(service.equals("WATER") ? water : electricity);
    }

    private static Instant hour(Instant time) {
        return time.truncatedTo(ChronoUnit.HOURS);
    }

    private boolean stands(Assessment a) {
        Instant until = a.standsUntil();
        if (until == null && a.observedAt() != null) {
            until = hour(a.observedAt()).plus(hours(a.service(), 72, 168));
        }
        return a.level().known() && (until == null || now.isBefore(until));
    }

    private boolean stale(Assessment a) {
        Instant at = a.staleAt();
        if (at == null && a.observedAt() != null) {
            at = hour(a.observedAt()).plus(hours(a.service(), 24, 72));
        }
        return a.freshness() == Freshness.STALE
                || a.freshness() == Freshness.CURRENT && at != null && !now.isBefore(at);
    }

    private boolean forgotten(Assessment a) {
        Instant at = a.forgottenAt();
        if (at == null) {
            Instant observed = a.observedAt() != null || a.lastKnown() == null
                    ? a.observedAt()
                    : a.lastKnown().at();
            at = observed == null ? null : hour(observed).plus(hours(a.service(), 14 * 24, 21 * 24));
        }
        return !stands(a) && a.outageId() == null && at != null && !now.isBefore(at);
    }

    /** What stood last, while it is remembered; null else. */
    private LastLevel last(Assessment a) {
        if (stands(a) || forgotten(a)) {
            return null;
        }
        if (a.lastKnown() == null && a.level().known()) {
            return new LastLevel(a.level(), a.observedAt(), a.basis(), a.estimate(), a.inPart());
        }
        return a.lastKnown();
    }

    private boolean partIsLast(Assessment a) {
        return !stands(a) && (a.level().known() || a.inPart() == null);
    }

    private InPart part(Assessment a) {
        if (stands(a)) {
            return a.inPart();
        }
        if (forgotten(a)) {
            return null;
        }
        if (partIsLast(a)) {
            return last(a) == null ? null : last(a).inPart();
        }
        return a.inPart();
    }

    private Level level(Assessment a) {
        if (stands(a)) {
            return a.level();
        }
        return last(a) == null ? Level.UNKNOWN : last(a).level();
    }

    private Estimate estimate(Assessment a) {
        if (stands(a)) {
            return a.estimate();
        }
        return last(a) == null ? null : last(a).estimate();
    }

    private boolean says(Assessment a) {
        return a != null && a.ownClaims() && (level(a).known() || part(a) != null);
    }

    private Instant fallback(Assessment a, Instant time) {
        return time == null && last(a) != null && a.lastKnown() != null
                ? a.lastKnown().at()
                : time;
    }

    private Instant onset(Assessment a, Level at) {
        Instant time = a.onsets().get(at);
        if (time == null && at == Level.NORMAL) {
            time = a.onsets().get(Level.REDUCED);
        }
        return fallback(a, time == null ? a.since() : time);
    }

    private static double confidence(double share, double judged, double unjudged, Duration age, Duration halfLife) {
        double left = Math.pow(0.5, Math.max(0, age.toMillis()) / (double) halfLife.toMillis());
        return share * Math.min(1, judged * left + Math.min(0.6, unjudged * left));
    }

    private Double confidence(Assessment a) {
        ConfidenceParts c = a.confidenceParts();
        return c == null
                ? a.confidence()
                : (Double) confidence(
                        c.share(),
                        c.judged(),
                        c.unjudged(),
                        Duration.between(c.at(), now.truncatedTo(ChronoUnit.MINUTES)),
                        c.halfLife());
    }

    private Double confidenceByHour(Assessment a) {
        ConfidenceParts c = a.confidenceParts();
        return c == null
                ? a.confidenceByHour()
                : (Double) confidence(
                        c.shareByHour(),
                        c.judgedByHour(),
                        c.unjudgedByHour(),
                        Duration.between(hour(c.at()), hour(now)),
                        c.halfLife());
    }

    private static String band(Double confidence) {
        if (confidence == null) {
            return "null";
        }
        return confidence < 0.3 ? "LOW" : confidence < 0.6 ? "FAIR" : "HIGH";
    }

    // ---------------------------------------------------------------- 6.1 finest areas

    private Assessment own(Region area, String service) {
        return told.get(area.pcode() + " " + service);
    }

    /** From the nearest to the outermost. */
    private List<Region> around(Region area) {
        List<Region> around = new ArrayList<>(tree.ancestors(area));
        Collections.reverse(around);
        return around;
    }

    private boolean finest(Region area) {
        return tree.children(area).isEmpty();
    }

    private List<Region> finestIn(Region area) {
        if (finest(area)) {
            return List.of(area);
        }
        List<Region> all = new ArrayList<>();
        tree.children(area).forEach(child -> all.addAll(finestIn(child)));
        return all;
    }

    /** Whose level a finest area has; null if it has none. */
    private Assessment source(Region area, String service) {
        Assessment own = own(area, service);
        if (own != null && own.ownClaims() && level(own).known()) {
            return own;
        }
        for (Region outer : around(area)) {
            Assessment whole = own(outer, service);
            if (whole != null
                    && whole.ownClaims()
                    && whole.wholeArea()
                    && level(whole).known()) {
                return whole;
            }
        }
        return null;
    }

    private boolean partSaid(Region area, String service) {
        Assessment own = own(area, service);
        return says(own) && part(own) != null;
    }

    private boolean news(Region area, String service) {
        return source(area, service) != null || partSaid(area, service);
    }

    // ---------------------------------------------------------------- 6.2 who is counted

    /** low, best, high of those in the area who are at (or beyond) a level, of those known or known last. */
    private double[] count(Region area, String service, boolean last, boolean beyond, Level level, boolean inPeople) {
        if (finest(area)) {
            return inFinest(area, service, last, beyond, level, inPeople);
        }
        double[] sum = new double[3];
        for (Region child : tree.children(area)) {
            double[] inside = count(child, service, last, beyond, level, inPeople);
            for (int i = 0; i < 3; i++) {
                sum[i] += inside[i];
            }
        }
        Assessment own = own(area, service);
        if (says(own) && part(own) != null && partIsLast(own) == last) {
            InPart part = part(own);
            boolean concerned = beyond ? part.level().atOrBeyond(level) : part.level() == level;
            double all = all(area, inPeople);
            boolean limited = inPeople && part.people() != null && part.people().max() != null;
            double more = limited ? part.people().max() : all;
            sum[HIGH] = concerned ? Math.min(all, sum[HIGH] + Math.min(more, all)) : sum[HIGH];
        }
        return sum;
    }

    private double all(Region area, boolean inPeople) {
        double all = 0;
        for (Region one : finestIn(area)) {
            all += inPeople ? population.of(one).people() : 1;
        }
        return all;
    }

    private double[] inFinest(
            Region area, String service, boolean last, boolean beyond, Level level, boolean inPeople) {
        double all = all(area, inPeople);
        Assessment source = source(area, service);
        boolean sourceIsLast = source != null && !stands(source);
        if (source != null && estimate(source) != null) {
            return sourceIsLast == last
                    ? estimated(estimate(source), beyond, level, all, inPeople)
                    : new double[] {0, 0, 0};
        }
        Level whole = source == null ? Level.UNKNOWN : level(source);
        InPart part = worsePart(area, service);
        double[] in = part == null ? new double[] {0, 0, 0} : range(part, all, inPeople);
        boolean partLast = part != null && partIsLast(own(area, service));
        boolean ofWhole = source != null && sourceIsLast == last && (beyond ? whole.atOrBeyond(level) : whole == level);
        boolean ofPart =
                part != null && partLast == last && (beyond ? part.level().atOrBeyond(level) : part.level() == level);
        if (ofWhole && ofPart) { // those in the part are among all
            return new double[] {all, all, all};
        }
        if (ofWhole) {
            return new double[] {all - in[HIGH], all - in[BEST], all - in[LOW]};
        }
        return ofPart ? in : new double[] {0, 0, 0};
    }

    private InPart worsePart(Region area, String service) {
        Assessment source = source(area, service);
        if (!partSaid(area, service) || source != null && estimate(source) != null) {
            return null;
        }
        InPart part = part(own(area, service));
        return source == null || part.level().worseThan(level(source)) ? part : null;
    }

    private static double[] range(InPart part, double all, boolean inPeople) {
        if (part.people() == null || !inPeople) {
            return new double[] {0, 0, all};
        }
        People said = part.people();
        double low = Math.min(all, said.min() == null ? 0 : said.min());
        double high = Math.max(low, Math.min(all, said.max() == null ? Double.MAX_VALUE : said.max()));
        double best = Math.max(low, Math.min(high, said.best() == null ? 0 : said.best()));
        return new double[] {low, best, high};
    }

    private static double[] estimated(Estimate estimate, boolean beyond, Level level, double all, boolean inPeople) {
        double[] from = share(estimate, level, all, inPeople);
        if (beyond) {
            return from;
        }
        double[] to = level == Level.NONE
                ? new double[] {0, 0, 0}
                : share(estimate, SCALE.get(level.ordinal() + 1), all, inPeople);
        return new double[] {Math.max(0, from[LOW] - to[HIGH]), from[BEST] - to[BEST], from[HIGH] - to[LOW]};
    }

    private static double[] share(Estimate estimate, Level level, double all, boolean inPeople) {
        if (level == Level.NORMAL) {
            return new double[] {all, all, all};
        }
        double[] share = {
            all * estimate.atOrBeyond(level).low(),
            all * estimate.atOrBeyond(level).best(),
            all * estimate.atOrBeyond(level).high()
        };
        for (int i = 0; i < 3; i++) {
            share[i] = inPeople ? Math.rint(share[i]) : share[i];
        }
        return share;
    }

    private double[] belowUsual(Region area, String service, boolean inPeople) {
        double all = all(area, inPeople);
        Assessment source = source(area, service);
        if (source != null && estimate(source) != null && usual(source) != Level.NONE) {
            return share(estimate(source), SCALE.get(usual(source).ordinal() + 1), all, inPeople);
        }
        if (source != null && below(source, level(source)) && source.extent() != Extent.IN_PART) {
            return new double[] {all, all, all};
        }
        return partBelow(area, service) ? range(part(own(area, service)), all, inPeople) : new double[] {0, 0, 0};
    }

    private boolean anyBelow(Region area, String service) {
        Assessment source = source(area, service);
        return source != null && below(source, level(source)) || partBelow(area, service);
    }

    private boolean partBelow(Region area, String service) {
        return partSaid(area, service)
                && below(own(area, service), part(own(area, service)).level());
    }

    private static boolean below(Assessment of, Level level) {
        return of.belowUsual() == null ? level.worseThan(usual(of)) : of.belowUsual();
    }

    private static Level usual(Assessment of) {
        return of.usualLevel() == null ? Level.NORMAL : of.usualLevel();
    }

    /** What was said last, where time alone took it back. */
    private LastLevel forgottenLevel(Assessment a) {
        if (a == null || !a.ownClaims()) {
            return null;
        }
        boolean something = a.level().known() || a.lastKnown() != null || a.inPart() != null;
        if (!something) {
            return a.forgotten();
        }
        if (!forgotten(a)) {
            return null;
        }
        if (a.lastKnown() == null) {
            return new LastLevel(a.level(), null, null, a.estimate(), a.inPart());
        }
        InPart part = a.inPart() == null ? a.lastKnown().inPart() : a.inPart();
        return new LastLevel(a.lastKnown().level(), null, null, a.lastKnown().estimate(), part);
    }

    private double remembered(Region area, String service, Level level, boolean inPeople) {
        if (source(area, service) != null) {
            return 0;
        }
        double all = all(area, inPeople);
        LastLevel own = forgottenLevel(own(area, service));
        double worst = rememberedOf(own, level, all, inPeople);
        if (own != null
                && own.estimate() == null
                && own.inPart() != null
                && own.inPart().level().atOrBeyond(level)) {
            worst = Math.max(worst, range(own.inPart(), all, inPeople)[BEST]);
        }
        for (Region outer : around(area)) {
            if (own(outer, service) != null && own(outer, service).wholeArea()) {
                worst = Math.max(worst, rememberedOf(forgottenLevel(own(outer, service)), level, all, inPeople));
            }
        }
        return worst;
    }

    private double rememberedOf(LastLevel said, Level level, double all, boolean inPeople) {
        if (said == null || !said.level().known()) {
            return 0;
        }
        if (said.estimate() != null) {
            return share(said.estimate(), level, all, inPeople)[BEST];
        }
        return said.level().atOrBeyond(level) ? all : 0;
    }

    // ---------------------------------------------------------------- 6.2 what it comes to

    Map<String, Object> status(String pcode, String service) {
        Region area = tree.region(pcode).orElseThrow();
        PlainPopulation.Who who = population.of(area);
        boolean counted = who.people() != null;
        boolean inPeople = counted && who.people() > 0;
        double all = all(area, inPeople);
        Map<String, Object> flat = new TreeMap<>();

        double unknown = all;
        double covered = 0;
        double[] quality = new double[6];
        double exact = 0;
        double byHour = 0;
        double[] below = new double[3];
        for (Region one : finestIn(area)) {
            double here = all(one, inPeople);
            Assessment source = source(one, service);
            double[] usual = belowUsual(one, service, inPeople);
            for (int i = 0; i < 3; i++) {
                below[i] += usual[i];
            }
            if (source != null && stands(source)) {
                covered += here;
                exact += here * (confidence(source) == null ? 0 : confidence(source));
                byHour += here * (confidenceByHour(source) == null ? 0 : confidenceByHour(source));
                quality[0] += source.contested() ? here : 0;
                quality[1] += stale(source) ? here : 0;
                quality[2] += source.verification() == Verification.DISPUTED ? here : 0;
                quality[3] += source.verification() == Verification.VERIFIED ? here : 0;
                quality[5] += source.verification() == Verification.VERIFIED
                                || source.verification() == Verification.CORROBORATED
                        ? here
                        : 0;
                quality[4] += source.restorationReported() ? here : 0;
            }
        }
        double lastAll = 0;
        for (Level level : SCALE) {
            double[] at = count(area, service, false, false, level, inPeople);
            double[] lastAt = count(area, service, true, false, level, inPeople);
            unknown -= at[BEST] + lastAt[BEST];
            lastAll += lastAt[BEST];
            flat.put("share " + level, n(at[BEST] / all));
            flat.put("people " + level, people(at, counted, inPeople));
            flat.put("last share " + level, n(lastAt[BEST] / all));
            flat.put("last people " + level, people(lastAt, counted, inPeople));
            if (level != Level.NORMAL) {
                double[] beyond = count(area, service, false, true, level, inPeople);
                double[] lastBeyond = count(area, service, true, true, level, inPeople);
                flat.put("beyond " + level, n(beyond[LOW] / all) + n(beyond[BEST] / all) + n(beyond[HIGH] / all));
                flat.put("last beyond " + level, people(lastBeyond, counted, inPeople));
            }
        }
        flat.put("share UNKNOWN", n(unknown / all));
        flat.put("last", n(lastAll / all));
        flat.put("coverage", n(covered / all));
        flat.put("below usual", n(below[LOW] / all) + n(below[BEST] / all) + n(below[HIGH] / all));
        flat.put("imputed", n(inPeople ? who.imputed() / (double) who.people() : 0));
        flat.put("years", who.populationYear() + " " + who.weightsYear());
        for (int i = 0; i < quality.length; i++) {
            flat.put("quality " + i, n(quality[i] / all));
        }

        Level best = Level.NORMAL;
        Level atLow = Level.NORMAL;
        Level atHigh = Level.NORMAL;
        Level withForgotten = Level.NORMAL;
        for (Level level : SCALE) {
            double[] known = count(area, service, false, true, level, inPeople);
            double[] last = count(area, service, true, true, level, inPeople);
            double forgotten = 0;
            for (Region one : finestIn(area)) {
                forgotten += remembered(one, service, level, inPeople);
            }
            best = fifth(known[BEST] + last[BEST], all) ? level : best;
            withForgotten = fifth(known[BEST] + last[BEST] + forgotten, all) ? level : withForgotten;
            atLow = fifth(known[LOW] + last[LOW], all) ? level : atLow;
            atHigh = fifth(Math.min(all, known[HIGH] + last[HIGH] + unknown), all) ? level : atHigh;
        }
        boolean insufficient = best == Level.NORMAL && covered / all < 0.5 - LAST_BITS || withForgotten.worseThan(best);
        String phase = insufficient ? "INSUFFICIENT_DATA" : best.name();
        flat.put("phase", phase);
        flat.put("bounds", atLow + " " + atHigh);

        Assessment own = own(area, service);
        InPart part = says(own) ? part(own) : null;
        flat.put("inPart", part == null ? "null" : part.level() + " " + part.since());
        flat.put("own", says(own) ? level(own).name() : "null");
        Level level;
        if (finest(area)) {
            level = finestStatus(area, service, flat);
            flat.put("belowUsual", news(area, service) ? String.valueOf(anyBelow(area, service)) : "null");
        } else {
            level = insufficient ? Level.UNKNOWN : best;
            boolean any = finestIn(area).stream().anyMatch(one -> news(one, service));
            flat.put("basis", any ? "ROLLED_UP" : "NO_DATA");
            flat.put("confidence", covered == 0 ? "null" : n(exact / covered));
            flat.put("band", band(covered == 0 ? null : (Double) (byHour / covered)));
            flat.put("contested", fifth(quality[0], all));
            flat.put("verification", "null");
            flat.put("freshness", "null");
            flat.put("outage", own == null ? "null" : String.valueOf(own.outageId()));
            flat.put(
                    "since",
                    insufficient
                            ? "null"
                            : String.valueOf(reached(area, service, level, (0.2 - LAST_BITS) * all, inPeople)));
            flat.put(
                    "belowUsual",
                    fifth(below[BEST], all) ? "true" : fifth(below[HIGH] + unknown, all) ? "null" : "false");
        }
        flat.put("level", level.name());
        flat.put("atLeast", level.known() && atHigh.worseThan(level));
        flat.put("observed", String.valueOf(observed(area, service)));
        flat.put("reason", level.known() ? "null" : reason(area, service));
        return flat;
    }

    private Level finestStatus(Region area, String service, Map<String, Object> flat) {
        Assessment source = source(area, service);
        Assessment own = own(area, service);
        flat.put("confidence", "null");
        flat.put("band", "null");
        flat.put("contested", false);
        flat.put("verification", "null");
        flat.put("freshness", "UNKNOWN");
        flat.put("basis", "NO_DATA");
        flat.put("since", "null");
        if (source == null && partSaid(area, service)) {
            flat.put("since", String.valueOf(part(own).since()));
            if (!partIsLast(own)) {
                flat.put("freshness", stale(own) ? "STALE" : own.freshness().name());
            }
        }
        String outage = source == null ? null : source.outageId();
        if (source != null) {
            flat.put("since", String.valueOf(fallback(source, source.since())));
            flat.put("basis", "LAST_KNOWN");
            if (part(source) != null && !partIsLast(source)) { // a fresh report of a part of it
                flat.put(
                        "freshness",
                        stale(source) ? "STALE" : source.freshness().name());
            }
        }
        if (source != null && stands(source)) {
            String ofItself = estimate(source) == null ? "OBSERVED" : "ESTIMATED";
            flat.put("basis", source == own ? ofItself : "ASSIGNED");
            flat.put("confidence", confidence(source) == null ? "null" : n(confidence(source)));
            flat.put("band", band(confidenceByHour(source)));
            flat.put("contested", source.contested());
            flat.put("verification", source.verification().name());
            flat.put("freshness", stale(source) ? "STALE" : source.freshness().name());
        }
        flat.put("outage", String.valueOf(own != null && own.outageId() != null ? own.outageId() : outage));
        return source == null ? Level.UNKNOWN : level(source);
    }

    private Instant observed(Region area, String service) {
        List<Instant> all = new ArrayList<>();
        Assessment own = own(area, service);
        if (says(own)) {
            all.add(fallback(own, own.observedAt()));
        }
        if (finest(area) && source(area, service) != null) {
            Assessment source = source(area, service);
            all.add(fallback(source, source.observedAt()));
        }
        tree.children(area).forEach(child -> all.add(observed(child, service)));
        return all.stream().filter(time -> time != null).max(Instant::compareTo).orElse(null);
    }

    private String reason(Region area, String service) {
        List<Region> nearest = new ArrayList<>(List.of(area));
        nearest.addAll(around(area));
        for (Region one : nearest) {
            Assessment said = own(one, service);
            if (said != null && said.noDataReason() != null) {
                return said.noDataReason().name();
            }
        }
        return "null";
    }

    private Instant reached(Region area, String service, Level level, double enough, boolean inPeople) {
        record Step(Instant at, double people) {}
        List<Step> steps = new ArrayList<>();
        for (Region one : finestIn(area)) {
            double here = inFinest(one, service, false, true, level, inPeople)[BEST]
                    + inFinest(one, service, true, true, level, inPeople)[BEST];
            Assessment source = source(one, service);
            boolean bySource = source != null && (level(source).atOrBeyond(level) || estimate(source) != null);
            Instant since;
            if (bySource) {
                since = onset(source, level);
            } else {
                InPart part = worsePart(one, service);
                since = part == null ? null : part.since();
            }
            if (here > 0 && since != null) {
                steps.add(new Step(since, here));
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        double people = 0;
        for (Step step : steps) {
            people += step.people;
            if (people >= enough) {
                return step.at;
            }
        }
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).at;
    }

    /** Whether a risk to water is shown in the area. */
    boolean inferred(String pcode) {
        Map<String, Object> electricity = status(pcode, "ELECTRICITY");
        Map<String, Object> water = status(pcode, "WATER");
        boolean gone = electricity.get("level").equals("NONE")
                && !electricity.get("since").equals("null");
        boolean fresh = water.get("freshness").equals("CURRENT");
        boolean bad = water.get("level").equals("SEVERE") || water.get("level").equals("NONE");
        return finest(tree.region(pcode).orElseThrow())
                && gone
                && !fresh
                && !bad
                && !now.isBefore(
                        hour(Instant.parse((String) electricity.get("since"))).plus(Duration.ofHours(12)));
    }

    /** Headline, whether it could be worse, and whether both services are gone or nearly. */
    String headline(String pcode) {
        Level electricity = Level.valueOf((String) status(pcode, "ELECTRICITY").get("level"));
        Level water = Level.valueOf((String) status(pcode, "WATER").get("level"));
        boolean compound = electricity.atOrBeyond(Level.SEVERE) && water.atOrBeyond(Level.SEVERE);
        Level shownWater = inferred(pcode) ? Level.SEVERE : water;
        Level headline = !shownWater.known() || electricity.worseThan(shownWater) ? electricity : shownWater;
        boolean minimum = !headline.known();
        for (String service : List.of("ELECTRICITY", "WATER")) {
            String worst = ((String) status(pcode, service).get("bounds")).split(" ")[1];
            minimum |= Level.valueOf(worst).worseThan(headline);
        }
        return headline + " " + minimum + " " + compound;
    }

    private static boolean fifth(double some, double all) {
        return some / all >= 0.2 - LAST_BITS;
    }

    private static String people(double[] range, boolean counted, boolean inPeople) {
        if (!counted) {
            return "null";
        }
        return inPeople
                ? Math.round(range[LOW]) + " " + Math.round(range[BEST]) + " " + Math.round(range[HIGH])
                : "0 0 0";
    }

    static String n(double number) {
        return String.format(Locale.ROOT, "%.9f ", Math.abs(number) < 5e-10 ? 0 : number);
    }

    // ---------------------------------------------------------------- hotspots

    /** P-codes and levels of the largest areas wholly at a level worse than the phase. */
    List<String> hotspots(String pcode, String service) {
        String phase = (String) status(pcode, service).get("phase");
        Level threshold = phase.equals("INSUFFICIENT_DATA") ? Level.NORMAL : Level.valueOf(phase);
        List<String> found = new ArrayList<>();
        lookInto(tree.region(pcode).orElseThrow(), service, threshold, found);
        Collections.sort(found);
        return found;
    }

    private void lookInto(Region area, String service, Level threshold, List<String> found) {
        for (Region child : tree.children(area)) {
            List<Level> levels = finestIn(child).stream()
                    .map(one -> {
                        Assessment source = source(one, service);
                        return source == null || estimate(source) != null ? Level.UNKNOWN : level(source);
                    })
                    .distinct()
                    .toList();
            boolean hot = levels.size() == 1 && levels.get(0).worseThan(threshold);
            if (hot) {
                found.add(child.pcode() + " " + levels.get(0));
            }
            lookInto(child, service, hot ? levels.get(0) : threshold, found);
        }
    }
}
