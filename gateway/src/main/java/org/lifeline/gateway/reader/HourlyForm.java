package org.lifeline.gateway.reader;

import java.util.Map;
import java.util.TreeMap;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.picture.OwnView;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.picture.StatusDraft;
import org.lifeline.gateway.board.told.InPart;
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
        StatusDraft draft = status.draft();
        draft.inPart = of(status.inPart());
        draft.confidence = null;
        draft.since = CoarseTime.hour(status.since());
        draft.observedAt = CoarseTime.hour(status.observedAt());
        draft.affectedPeople = null;
        draft.measure = null; // of one report it is what that report says
        draft.own = of(status.own());
        draft.news = null;
        return draft.status();
    }

    private static InPart of(InPart part) {
        return part == null ? null : new InPart(part.level(), null, CoarseTime.hour(part.since()), null);
    }

    private static OwnView of(OwnView own) {
        return own == null
                ? null
                : new OwnView(
                        own.level(),
                        own.basis(),
                        own.wholeArea(),
                        of(own.inPart()),
                        null,
                        own.confidenceBand(),
                        own.verification(),
                        own.freshness(),
                        own.contested(),
                        own.contestedLevels(),
                        CoarseTime.hour(own.since()),
                        CoarseTime.hour(own.observedAt()),
                        own.outageId(),
                        own.extent());
    }
}
