package org.lifeline.outages.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.outages.assessment.Derivation.Window;
import org.lifeline.outages.baseline.Usual;
import org.lifeline.outages.report.Evidence;
import org.lifeline.outages.report.EvidenceChanged;
import org.lifeline.outages.report.OneAtATime;
import org.lifeline.outages.rules.Assessment;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.rules.Confirmation;
import org.lifeline.outages.supply.Service;

/** Assesses anew whenever the evidence changes, somebody decides, or time alone changes what the evidence says. */
@ApplicationScoped
public class Assessor {
    private final AssessmentSettings settings;
    private final Evidence evidence;
    private final Consequences consequences;
    private final Usual usual;
    private final EventLog log;
    private final ObjectMapper json;
    private final Clock clock;

    Assessor(
            AssessmentConfig config,
            Evidence evidence,
            Consequences consequences,
            Usual usual,
            EventLog log,
            ObjectMapper json,
            Clock clock) {
        this.settings = config.settings();
        this.evidence = evidence;
        this.consequences = consequences;
        this.usual = usual;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    void on(@Observes EvidenceChanged changed) {
        assess(
                changed.region(),
                changed.service(),
                new Window(changed.from(), changed.to()),
                changed.from(),
                changed.event());
    }

    /** Assesses anew if it is still due: another instance may have been faster. */
    @Transactional
    void onTime(String region, Service service) {
        OneAtATime.in(region, service);
        CurrentAssessment kept = CurrentAssessment.ofOrNew(region, service);
        if (kept.validUntil != null && kept.validUntil.isBefore(clock.instant())) {
            assess(region, service, null, null, 0);
        }
    }

    /**
     * Assesses anew although no report came or went. The caller holds {@link OneAtATime} and a transaction.
     *
     * @param from since when something besides the reports is different: a decision, or what is usual
     */
    public void again(String region, Service service, Instant from, long event) {
        assess(region, service, null, from, event);
    }

    private void assess(String region, Service service, Window seen, Instant differentFrom, long event) {
        Instant now = clock.instant();
        Duration expiry = settings.pace().get(service).expiry();
        Instant remembered = now.minus(expiry.multipliedBy(2));
        CurrentAssessment kept = CurrentAssessment.ofOrNew(region, service);
        Derivation derivation = new Derivation(region, service, settings);
        Derivation.Plan plan = derivation.plan(seen, kept.trueUntil, now);
        Usual.Here here = usual.here(region, service);
        List<Claim> recent = List.of();
        for (Window window : plan.windows()) {
            recent = seen(region, service, window.from().minus(expiry), window.to(), remembered);
            derivation.carryOut(window, recent);
        }
        kept.trueUntil = plan.until();
        List<Claim> standing = plan.reachesTheEnd()
                ? recent.stream()
                        .filter(claim -> !claim.observedAt().isBefore(now.minus(expiry)))
                        .toList()
                : seen(region, service, now.minus(expiry), plan.until(), remembered);
        Confirmation confirmation =
                consequences.confirmation(region, service, now).orElse(null);
        Assessment assessment =
                Assessment.of(service, standing, here.baselines().at(now), confirmation, now, settings);
        Consequences.Found found = new Consequences.Found(region, service, assessment, here.baselines(), event, now);
        plan.windows().forEach(window -> consequences.follow(found, window.from(), window.to()));
        if (differentFrom != null && seen == null) {
            consequences.follow(found, differentFrom, plan.until());
        }
        keep(kept, here, assessment, consequences.open(found).orElse(null), now);
    }

    /** What is remembered reaches back twice the expiry, for reports as they usually come; for others the database is read. */
    private List<Claim> seen(String region, Service service, Instant from, Instant to, Instant remembered) {
        return from.isBefore(remembered)
                ? Claims.seen(region, service, from, to)
                : evidence.of(region, service, remembered).stream()
                        .filter(claim -> !claim.observedAt().isBefore(from)
                                && !claim.observedAt().isAfter(to))
                        .toList();
    }

    private void keep(CurrentAssessment kept, Usual.Here here, Assessment assessment, UUID outage, Instant now) {
        kept.version++;
        kept.level = assessment.level();
        kept.assessedAt = now;
        kept.validUntil = assessment.validUntil();
        AssessmentState state = AssessmentState.of(kept, here.at(now), assessment, outage);
        kept.state = write(state);
        kept.persist();
        log.append(AssessmentState.CHANGED, kept.region + "/" + kept.service, now, state);
    }

    private String write(AssessmentState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
