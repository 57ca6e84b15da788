package org.lifeline.gateway.reader;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.picture.AppliedView;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.RollUp;

/**
 * What anybody may know of an area: no time finer than an hour, no outage, no area below the districts. How many hotspots
 * there are is told, those of them that lie deeper are not named.
 */
public final class PublicForm {
    private PublicForm() {}

    /** The hour that had begun; null for null. */
    public static Instant hour(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.HOURS);
    }

    /** @param board on which the area is, and all that it names */
    static AreaStatus of(AreaStatus area, Board board) {
        Map<String, ServiceStatus> services = new TreeMap<>();
        area.services().forEach((name, status) -> services.put(name, of(status, board)));
        return new AreaStatus(
                area.pcode(),
                area.adminLevel(),
                area.parent(),
                area.names(),
                area.population(),
                area.populationYear(),
                area.centroid(),
                area.headline(),
                area.headlineIsMinimum(),
                area.compound(),
                area.exercise(),
                services,
                hour(area.newestObservationAt()));
    }

    private static ServiceStatus of(ServiceStatus status, Board board) {
        return new ServiceStatus(
                status.level(),
                status.basis(),
                status.confidence(),
                status.contested(),
                status.contestedLevels(),
                status.verification(),
                status.freshness(),
                hour(status.since()),
                hour(status.observedAt()),
                null,
                status.restorationReported(),
                status.affectedPeople(),
                status.exercise(),
                status.applied() == null ? null : of(status.applied()),
                of(status.rollUp(), board));
    }

    private static AppliedView of(AppliedView applied) {
        return new AppliedView(
                applied.level(),
                applied.basis(),
                applied.region(),
                applied.wholeArea(),
                applied.confidence(),
                hour(applied.since()),
                hour(applied.observedAt()),
                null);
    }

    private static RollUp of(RollUp rollUp, Board board) {
        return new RollUp(
                rollUp.phase(),
                rollUp.shares(),
                rollUp.people(),
                rollUp.coverage(),
                rollUp.bounds(),
                rollUp.weightedBy(),
                rollUp.populationYear(),
                rollUp.hotspots().stream()
                        .filter(hotspot -> board.area(hotspot.pcode())
                                .filter(area -> Reader.ANYBODY.sees(area.adminLevel()))
                                .isPresent())
                        .toList(),
                rollUp.hotspotsFound());
    }
}
