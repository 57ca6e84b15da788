package org.lifeline.outages.webhook.routing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.lifeline.wire.ChangeEvent;

/**
 * An event as it leaves the installation. Reports are shown to machines with times to the hour, and not what they were filed
 * under; the rest of the feed is what its readers may read anyway.
 */
final class ShownEvent {
    private static final String REPORTS = "org.lifeline.report.";
    private static final List<String> TIMES = List.of("observedAt", "retractedAt");

    private ShownEvent() {}

    static ChangeEvent of(ChangeEvent event) {
        if (!event.type().startsWith(REPORTS)) {
            return event;
        }
        ObjectNode data = event.data().deepCopy();
        data.remove("filedUnder");
        TIMES.stream()
                .filter(data::hasNonNull)
                .forEach(time -> data.put(
                        time,
                        Instant.parse(data.get(time).asText())
                                .truncatedTo(ChronoUnit.HOURS)
                                .toString()));
        return ChangeEvent.of(event.id(), event.source(), event.type(), event.subject(), event.time(), data);
    }
}
