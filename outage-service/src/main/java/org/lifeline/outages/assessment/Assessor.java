package org.lifeline.outages.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.outages.assessment.Consequences.Found;
import org.lifeline.outages.assessment.history.History;
import org.lifeline.outages.assessment.history.Plan;
import org.lifeline.outages.assessment.history.TrueHistory;
import org.lifeline.outages.assessment.history.Window;
import org.lifeline.outages.baseline.Usual;
import org.lifeline.outages.rulebook.Rulebook;
import org.lifeline.outages.rules.AssessmentSettings;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.rules.Ruling;
import org.lifeline.outages.topic.Backlog;
import org.lifeline.outages.topic.Backlog.Waiting;
import org.lifeline.outages.topic.OneAtATime;
import org.lifeline.outages.topic.Reassessment;
import org.lifeline.outages.topic.Topic;

/**
 * Assesses topics anew for whatever waits in the {@link Backlog}. It reads and writes for many topics at once, and writes only
 * when everything is found, so that its transaction holds back the change feed for no longer than it writes.
 */
@ApplicationScoped
public class Assessor {
    private final AssessmentSettings settings;
    private final Backlog backlog;
    private final Consequences consequences;
    private final Usual usual;
    private final EventLog log;
    private final ObjectMapper json;
    private final Clock clock;

    Assessor(
            Rulebook rules,
            Backlog backlog,
            Consequences consequences,
            Usual usual,
            EventLog log,
            ObjectMapper json,
            Clock clock) {
        this.settings = rules.settings();
        this.backlog = backlog;
        this.consequences = consequences;
        this.usual = usual;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /** In the caller's transaction, which holds the locks of {@link OneAtATime}. */
    public void assess(Collection<Topic> topics) {
        List<Waiting> waiting = backlog.of(topics);
        List<Case> cases = cases(topics, waiting);
        Map<Topic, List<Claim>> claims =
                Claims.counting(cases.stream().collect(Collectors.toMap(Case::topic, Case::sight)));
        Map<Topic, History> histories =
                TrueHistory.around(cases.stream().map(Case::history).toList());
        Map<Topic, Ruling> rulings = consequences.rulings(topics, cases.get(0).now());
        List<Found> found = cases.stream()
                .map(one -> one.find(claims.get(one.topic()), histories.get(one.topic()), rulings.get(one.topic())))
                .toList();
        Map<Topic, UUID> open = consequences.follow(found);
        TrueHistory.keep(histories);
        keep(cases, found, open);
        backlog.done(waiting);
    }

    private List<Case> cases(Collection<Topic> topics, List<Waiting> waiting) {
        Map<Topic, List<Reassessment>> reasons =
                waiting.stream().map(Waiting::reason).collect(Collectors.groupingBy(Reassessment::topic));
        Map<Topic, CurrentAssessment> before = CurrentAssessment.of(topics);
        Map<Topic, Instant> first = Claims.firstSeen(topics.stream()
                .filter(topic -> before.get(topic).trueUntil() == null)
                .toList());
        Map<Topic, Usual.Here> usually = usual.here(topics);
        Instant now = clock.instant();
        Map<Topic, List<Window>> spokenOf = consequences.spokenOf(topics, now);
        return topics.stream()
                .map(topic -> new Case(
                        topic,
                        reasons.getOrDefault(topic, List.of()),
                        before.get(topic),
                        usually.get(topic),
                        Plan.of(
                                reasons.getOrDefault(topic, List.of()),
                                before.get(topic).trueUntil(),
                                first.get(topic),
                                now,
                                settings.pace().get(topic.service()).expiry()),
                        spokenOf.getOrDefault(topic, List.of()),
                        now,
                        settings))
                .toList();
    }

    private void keep(List<Case> cases, List<Found> found, Map<Topic, UUID> open) {
        List<CurrentAssessment> now = new ArrayList<>();
        Map<Topic, String> changed = new HashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            CurrentAssessment kept =
                    kept(cases.get(i), found.get(i), open.get(cases.get(i).topic()));
            now.add(kept);
            if (kept.version() > cases.get(i).before().version()) {
                changed.put(kept.topic(), kept.state());
            }
        }
        CurrentAssessment.keep(now);
        log.expect(changed.size());
        changed.forEach((topic, state) ->
                log.append(AssessmentState.CHANGED, topic.key(), cases.get(0).now(), new RawValue(state)));
    }

    /** The same version as before when nothing is different. */
    private CurrentAssessment kept(Case one, Found found, UUID open) {
        CurrentAssessment before = one.before();
        String same = state(one, found, open, before.assessedAt(), before.version());
        boolean changed = !same.equals(before.state());
        Instant at = changed ? one.now() : before.assessedAt();
        long version = changed ? before.version() + 1 : before.version();
        return new CurrentAssessment(
                one.topic(),
                found.assessment().level(),
                changed ? state(one, found, open, at, version) : same,
                version,
                at,
                found.assessment().validUntil(),
                one.plan().until());
    }

    private String state(Case one, Found found, UUID open, Instant at, long version) {
        try {
            return json.writeValueAsString(
                    AssessmentState.of(one.topic(), one.usual().at(one.now()), found.assessment(), open, at, version));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
