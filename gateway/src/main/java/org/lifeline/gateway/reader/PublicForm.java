package org.lifeline.gateway.reader;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.picture.StatusDraft;
import org.lifeline.gateway.board.tally.Hotspots;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.privacy.CoarseTime;

/**
 * What the public is shown of an area: by the hour, without outages, in coarse shares, and of a service with little news only
 * the level. Level and headline come from the exact run; whether they could be worse, from the coarse shares.
 */
final class PublicForm {
    private final Board board;

    /** @param board on which the areas are, and all that they name */
    PublicForm(Board board) {
        this.board = board;
    }

    AreaStatus of(AreaStatus area) {
        Map<String, ServiceStatus> services = new TreeMap<>();
        area.services().forEach((name, status) -> services.put(name, of(area, name, status)));
        // not that of the area: it tells of news that is in nothing of what is shown
        Instant newest = services.values().stream()
                .map(ServiceStatus::observedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
        boolean minimum =
                services.values().stream().anyMatch(status -> couldBeWorse(area.headline(), status, hasInside(area)));
        return area.showing(services, newest, minimum);
    }

    private boolean hasInside(AreaStatus area) {
        return !board.children(area.pcode()).isEmpty();
    }

    /** Of areas inside of which only the level is told, that all of it is known would be more than that. */
    private static boolean couldBeWorse(Level level, ServiceStatus shown, boolean hasInside) {
        if (level == Level.NONE) {
            return false;
        }
        if (shown.rollUp() != null) {
            return !level.known() || shown.rollUp().bounds().worst().worseThan(level);
        }
        return hasInside || !shown.level().known();
    }

    private ServiceStatus of(AreaStatus area, String service, ServiceStatus status) {
        return PublicDetail.isWithheld(status) ? onlyTheLevel(area, status) : whole(area, service, status);
    }

    /** Where that is not known, nothing tells whether something else is. */
    private ServiceStatus onlyTheLevel(AreaStatus area, ServiceStatus status) {
        StatusDraft draft = new StatusDraft();
        draft.level = status.level();
        if (status.level().known()) {
            draft.basis = status.basis();
            draft.atLeast = hasInside(area) && status.level() != Level.NONE;
            draft.confidenceBand = status.confidenceBand();
            draft.contested = status.contested();
            draft.freshness = status.freshness();
            draft.exercise = status.exercise();
        }
        return draft.status();
    }

    private ServiceStatus whole(AreaStatus area, String service, ServiceStatus status) {
        StatusDraft draft = new StatusDraft();
        draft.level = status.level();
        draft.basis = status.basis();
        draft.confidenceBand = status.confidenceBand();
        draft.contested = status.contested();
        draft.freshness = status.freshness();
        draft.since = CoarseTime.hour(status.since());
        draft.observedAt = CoarseTime.hour(status.observedAt());
        draft.restorationReported = status.restorationReported();
        draft.exercise = status.exercise();
        draft.rollUp = coarse(area, service, status.rollUp());
        draft.atLeast = couldBeWorse(status.level(), draft.status(), true)
                && status.level().known();
        return draft.status();
    }

    private RollUp coarse(AreaStatus area, String service, RollUp exact) {
        PublicShares shares = PublicShares.of(exact);
        Hotspots hotspots = new PublicHotspots(board, service, exact).in(area, exact.phase());
        return new RollUp(
                exact.phase(),
                shares.people(exact.inhabitants()),
                shares.known(),
                shares.atOrBeyond(exact.inhabitants()),
                shares.coverage(),
                shares.lastKnown(exact.inhabitants()),
                null,
                PublicShares.rounded(exact.imputed()),
                shares.bounds(exact.phase(), board.settings().phaseShare()),
                null,
                exact.populationYear(),
                exact.weightsYear(),
                hotspots.worst(),
                hotspots.found());
    }
}
