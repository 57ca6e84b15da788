package org.lifeline.outages.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.outages.report.Evidence;
import org.lifeline.outages.report.EvidenceChanged;
import org.lifeline.outages.report.OneAtATime;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.supply.Service;

/** Assesses anew whenever the evidence changes, or time alone changes what it says. */
@ApplicationScoped
class Assessor {
    private final AssessmentConfig config;
    private final AssessmentSettings settings;
    private final Evidence evidence;
    private final Consequences consequences;
    private final EventLog log;
    private final ObjectMapper json;
    private final Clock clock;

    Assessor(
            AssessmentConfig config,
            Evidence evidence,
            Consequences consequences,
            EventLog log,
            ObjectMapper json,
            Clock clock) {
        this.config = config;
        this.settings = config.settings();
        this.evidence = evidence;
        this.consequences = consequences;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    void on(@Observes EvidenceChanged changed) {
        assess(changed.region(), changed.service(), changed.event());
    }

    /** Assesses anew if it is still due: another instance may have been faster. */
    @Transactional
    void onTime(String region, Service service) {
        OneAtATime.in(region, service);
        CurrentAssessment kept = CurrentAssessment.ofOrNew(region, service);
        if (kept.validUntil != null && kept.validUntil.isBefore(clock.instant())) {
            assess(region, service, 0);
        }
    }

    private void assess(String region, Service service, long event) {
        Instant now = clock.instant();
        Instant oldest = now.minus(settings.pace().get(service).expiry());
        Assessment assessment =
                Assessment.of(service, evidence.of(region, service, oldest), config.baseline(), now, settings);
        UUID outage = consequences
                .follow(region, service, assessment, config.baseline(), event, now)
                .orElse(null);
        CurrentAssessment kept = CurrentAssessment.ofOrNew(region, service);
        kept.version++;
        kept.level = assessment.level();
        kept.assessedAt = now;
        kept.validUntil = assessment.validUntil();
        AssessmentState state = AssessmentState.of(region, service, assessment, outage, now, kept.version);
        kept.state = write(state);
        kept.persist();
        log.append(AssessmentState.CHANGED, region + "/" + service, now, state);
    }

    private String write(AssessmentState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
