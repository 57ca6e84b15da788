package org.lifeline.outages.outage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import org.lifeline.feed.serve.EventLog;

/** Tells what happened to outages: on their timelines, and by the feed to everybody, without free text. */
@ApplicationScoped
public class OutageEvents {
    static final String PREFIX = "org.lifeline.outage.";

    private final EventLog log;

    OutageEvents(EventLog log) {
        this.log = log;
    }

    /** What can happen to an outage. */
    public enum Happening {
        OPENED,
        WORSENED,
        EASED,
        CHANGED,
        RESTORED,
        REFUTED,
        FORGOTTEN,
        REOPENED,
        DECIDED,
        EDITED;

        String type() {
            return PREFIX + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Counts the version up and appends the event. */
    public long tell(Happening happening, Outage outage, Instant now) {
        return tell(happening, outage, now, false);
    }

    /** @param derived the rules have changed, and nothing has happened */
    public long tell(Happening happening, Outage outage, Instant now, boolean derived) {
        outage.version++;
        outage.updatedAt = now;
        long event = log.append(
                happening.type(), outage.region + "/" + outage.service, now, OutageView.withoutText(outage, derived));
        outage.lastEvent = outage.state.open() ? null : Long.valueOf(event);
        return event;
    }
}
