package org.lifeline.outages.webhook.routing;

import jakarta.enterprise.context.ApplicationScoped;
import org.lifeline.outages.author.Pseudonyms;
import org.lifeline.outages.reader.CoarseEvent;
import org.lifeline.privacy.CoarseTime;
import org.lifeline.wire.ChangeEvent;

/** An event as it leaves the installation: as all but coordinators are told it. */
@ApplicationScoped
class ShownEvent {
    /** The same report has the same name in all events, and another one wherever else it is shown. */
    private static final String SCOPE = "event";

    /** Numbers of events would tell how many came between two, and which came first. */
    private static final String NUMBER = "event number";

    private final Pseudonyms pseudonyms;

    ShownEvent(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    ChangeEvent of(ChangeEvent event) {
        return ChangeEvent.of(
                pseudonyms.handle(NUMBER, event.id()).toString(),
                event.source(),
                event.type(),
                event.subject(),
                CoarseTime.hour(event.time()),
                CoarseEvent.of(event.type(), event.data(), report -> pseudonyms.handle(SCOPE, report)));
    }
}
