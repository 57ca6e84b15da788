package org.lifeline.gateway.reader;

import java.util.Map;
import java.util.TreeMap;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.picture.AppliedView;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.privacy.CoarseTime;

/** What is shown to all but coordinators: times by the hour, how sure it is as a band, no source's own number of people. */
final class HourlyForm {
    private HourlyForm() {}

    static AreaStatus of(AreaStatus area) {
        Map<String, ServiceStatus> services = new TreeMap<>();
        area.services().forEach((name, status) -> services.put(name, of(status)));
        return area.showing(services, CoarseTime.hour(area.newestObservationAt()), area.headlineIsMinimum());
    }

    private static ServiceStatus of(ServiceStatus status) {
        return new ServiceStatus(
                status.level(),
                status.basis(),
                null,
                status.confidenceBand(),
                status.contested(),
                status.contestedLevels(),
                status.verification(),
                status.freshness(),
                CoarseTime.hour(status.since()),
                CoarseTime.hour(status.observedAt()),
                status.outageId(),
                status.restorationReported(),
                null,
                status.exercise(),
                status.applied() == null
                        ? null
                        : of(status.applied(), status.applied().outageId()),
                status.rollUp(),
                null);
    }

    /** @param outageId that is told; null for none */
    static AppliedView of(AppliedView applied, String outageId) {
        return new AppliedView(
                applied.level(),
                applied.basis(),
                applied.region(),
                applied.wholeArea(),
                null,
                applied.confidenceBand(),
                CoarseTime.hour(applied.since()),
                CoarseTime.hour(applied.observedAt()),
                outageId);
    }
}
