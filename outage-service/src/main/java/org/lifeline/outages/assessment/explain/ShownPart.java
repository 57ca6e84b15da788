package org.lifeline.outages.assessment.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lifeline.outages.assessment.explain.Place.Progress;
import org.lifeline.outages.reader.Reader;
import org.lifeline.outages.report.shown.ReportVisibility;
import org.lifeline.outages.report.shown.ShowReports;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.rules.replay.SupplyExplanation;
import org.lifeline.outages.rules.replay.SupplyExplanation.SetAside;

/**
 * As much of the claims and steps of an assessment as one answer shows, in the order in which its reader is shown them.
 *
 * @param names of the claims that are shown
 * @param next from where to go on; null when nothing is left
 */
record ShownPart(
        List<CountingClaim> evidence, List<ShownStep> steps, List<SetAside> setAside, ClaimNames names, Progress next) {

    /** @param limit of each list */
    static ShownPart of(
            SupplyExplanation explanation,
            List<ShownStep> allSteps,
            Progress after,
            int limit,
            Reader reader,
            ShowReports show,
            ReportVisibility visibility) {
        Window window = new Window(reader, limit);
        List<CountingClaim> nearEvidence =
                window.near(CountingClaim.of(explanation), one -> one.claim().observedAt(), after.evidence());
        List<SetAside> nearAside =
                window.near(explanation.setAside(), one -> one.claim().observedAt(), after.setAside());
        Cut<ShownStep> steps = window.cut(allSteps, ShownStep::place, after.steps());
        Map<UUID, String> scopes = show.scopes(ids(Stream.of(
                        nearEvidence.stream().map(CountingClaim::claim),
                        nearAside.stream().map(SetAside::claim),
                        steps.shown().stream().map(ShownStep::claim))
                .flatMap(Function.identity())));
        Function<Claim, Place> place = claim -> new Place(
                reader.time(claim.observedAt()),
                claim.isDecision() ? claim.id() : show.handle(scopes.get(claim.id()), claim.id()));
        Cut<CountingClaim> evidence = window.cut(nearEvidence, one -> place.apply(one.claim()), after.evidence());
        Cut<SetAside> setAside = window.cut(nearAside, one -> place.apply(one.claim()), after.setAside());
        Collection<UUID> shown = ids(Stream.concat(
                evidence.shown().stream().map(CountingClaim::claim),
                setAside.shown().stream().map(SetAside::claim)));
        return new ShownPart(
                evidence.shown(),
                steps.shown(),
                setAside.shown(),
                new ClaimNames(reader, show, scopes, visibility.of(shown)),
                evidence.more() || steps.more() || setAside.more()
                        ? new Progress(evidence.last(), steps.last(), setAside.last())
                        : null);
    }

    private static Collection<UUID> ids(Stream<Claim> claims) {
        return claims.filter(claim -> claim != null && !claim.isDecision())
                .map(Claim::id)
                .distinct()
                .toList();
    }

    /** @param last the place of the last that is shown here or before; null when none is */
    private record Cut<T>(List<T> shown, Place last, boolean more) {}

    private record Placed<T>(Place place, T what) {}

    private record Window(Reader reader, int limit) {
        /**
         * Those of as many whole hours as the part can be of, so that not all claims have to be named for their order.
         *
         * @param all in the order in which they were observed
         */
        <T> List<T> near(List<T> all, Function<T, Instant> observedAt, Place after) {
            List<T> near = new ArrayList<>();
            int later = 0; // in hours that are later than where to go on, so that all of them are still to come
            Instant hour = null;
            for (T one : all) {
                Instant its = reader.time(observedAt.apply(one));
                if (after != null && its.isBefore(after.time())) {
                    continue;
                }
                if (later > limit && !its.equals(hour)) {
                    break;
                }
                hour = its;
                later += after == null || its.isAfter(after.time()) ? 1 : 0;
                near.add(one);
            }
            return near;
        }

        <T> Cut<T> cut(List<T> near, Function<T, Place> place, Place after) {
            Comparator<Place> order = Place.order(reader);
            List<Placed<T>> left = near.stream()
                    .map(one -> new Placed<>(place.apply(one), one))
                    .filter(one -> after == null || order.compare(one.place(), after) > 0)
                    .sorted(Comparator.comparing(Placed::place, order))
                    .limit(limit + 1L)
                    .toList();
            List<Placed<T>> shown = left.size() > limit ? left.subList(0, limit) : left;
            return new Cut<>(
                    shown.stream().map(Placed::what).toList(),
                    shown.isEmpty() ? after : shown.get(shown.size() - 1).place(),
                    left.size() > limit);
        }
    }
}
