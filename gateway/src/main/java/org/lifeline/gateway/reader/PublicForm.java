package org.lifeline.gateway.reader;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Verification;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.Hotspots;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.privacy.CoarseTime;

/**
 * What the public is shown of an area: by the hour, without outages, in coarse shares, and of a service with little news only
 * the level. Level and headline come from the exact run, and
 * where shares are told, whether something is unknown, be it less than they say: nobody is to take the known for all.
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
        return area.showing(services, newest, area.headlineIsMinimum() || hidesSomethingBelow(area));
    }

    /** That all of it is known would be more than its level. */
    private boolean hidesSomethingBelow(AreaStatus area) {
        return area.services().values().stream().anyMatch(PublicDetail::isWithheld)
                && !board.children(area.pcode()).isEmpty();
    }

    private ServiceStatus of(AreaStatus area, String service, ServiceStatus status) {
        return PublicDetail.isWithheld(status) ? onlyTheLevel(status) : whole(area, service, status);
    }

    /** Where that is not known, nothing tells whether something else is. */
    private static ServiceStatus onlyTheLevel(ServiceStatus status) {
        boolean known = status.level().known();
        return new ServiceStatus(
                status.level(),
                known ? status.basis() : Basis.NO_DATA,
                null,
                status.confidenceBand(),
                contested(status),
                List.of(),
                null,
                known ? status.freshness() : Freshness.UNKNOWN,
                null,
                null,
                null,
                false,
                null,
                known && status.exercise(),
                null,
                null,
                null);
    }

    private ServiceStatus whole(AreaStatus area, String service, ServiceStatus status) {
        boolean rolledUp = status.basis() == Basis.ROLLED_UP;
        return new ServiceStatus(
                status.level(),
                status.basis(),
                null,
                status.confidenceBand(),
                contested(status),
                status.contestedLevels(),
                verification(status),
                status.freshness(),
                CoarseTime.hour(status.since()),
                CoarseTime.hour(status.observedAt()),
                null,
                rolledUp ? status.news().restorationReported() : status.restorationReported(),
                null,
                status.exercise(),
                status.applied() == null ? null : HourlyForm.of(status.applied(), null),
                coarse(area, service, status),
                null);
    }

    /** Rolled up of all that is known: of those areas alone that make the level, it would tell which they are. */
    private static boolean contested(ServiceStatus status) {
        return status.basis() == Basis.ROLLED_UP && status.level().known()
                ? status.news().contested()
                : status.contested();
    }

    private static Verification verification(ServiceStatus status) {
        return status.basis() == Basis.ROLLED_UP && status.level().known()
                ? status.news().verification()
                : status.verification();
    }

    private RollUp coarse(AreaStatus area, String service, ServiceStatus status) {
        RollUp exact = status.rollUp();
        PublicShares shares = new PublicShares(exact.shares());
        Phase phase = phase(status, shares);
        Hotspots hotspots = new PublicHotspots(board, service, exact).in(area, phase);
        return new RollUp(
                phase,
                shares.all(),
                shares.people(exact.people()),
                shares.coverage(),
                shares.bounds(phase, board.settings().phaseShare()),
                exact.weightedBy(),
                exact.populationYear(),
                hotspots.worst(),
                hotspots.found());
    }

    /** The level where that is what it comes to; beside a level that rests on something else, what the coarse shares come to. */
    private Phase phase(ServiceStatus status, PublicShares shares) {
        boolean besideTheLevel = status.basis() == Basis.OBSERVED || status.basis() == Basis.ASSIGNED;
        return besideTheLevel ? shares.phase(board.settings()) : status.rollUp().phase();
    }
}
