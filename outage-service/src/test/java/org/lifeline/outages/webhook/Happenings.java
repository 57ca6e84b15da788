package org.lifeline.outages.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.lifeline.feed.serve.EventLog;

/** Lets something happen, each in a transaction of its own. */
@Singleton
public class Happenings {
    private final EventLog log;

    Happenings(EventLog log) {
        this.log = log;
    }

    /** What the subject's data says it by. */
    public String opened(String region) {
        return happens("org.lifeline.outage.opened", region + "/ELECTRICITY");
    }

    public String happens(String type, String subject) {
        String mark = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> log.append(type, subject, Instant.now(), Map.of("region", mark)));
        return mark;
    }
}
