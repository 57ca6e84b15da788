package org.lifeline.outages.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.lifeline.feed.serve.EventLog;
import org.lifeline.outages.assessment.AssessmentState.ConfidenceParts;
import org.lifeline.outages.assessment.Consequences.Found;
import org.lifeline.outages.assessment.Consequences.Open;
import org.lifeline.outages.assessment.history.KeptHistory;
import org.lifeline.outages.baseline.Usual;
import org.lifeline.outages.rulebook.Rulebook;
import org.lifeline.outages.rules.AssessmentSettings;
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
    private static final String PARTS = "confidenceParts";
    private static final Set<String> OF_TIME =
            Set.of("confidence", "confidenceByHour", PARTS, "assessedAt", "version", "derived");

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
        List<Found> found = cases.stream().map(one -> one.find(settings)).toList();
        Map<Topic, Open> open = consequences.follow(found);
        KeptHistory.keep(found.stream()
                .map(one -> new KeptHistory.Derived(one.topic(), one.history(), one.changedFrom()))
                .toList());
        keep(cases, found, open);
        backlog.addInside(
                cases.stream().flatMap(one -> one.handedDown().stream()).toList());
        backlog.done(waiting);
    }

    private List<Case> cases(Collection<Topic> topics, List<Waiting> waiting) {
        Map<Topic, List<Reassessment>> reasons =
                waiting.stream().map(Waiting::reason).collect(Collectors.groupingBy(Reassessment::topic));
        Map<Topic, CurrentAssessment> before = CurrentAssessment.of(topics);
        Map<Topic, Usual.Here> usually = usual.here(topics);
        Instant now = now(waiting);
        Map<Topic, SupplyReading.Said> said = SupplyReading.counting(topics, now);
        Map<Topic, SupplyReading.Unknown> unknown = SupplyReading.unknown(topics, now);
        return topics.stream()
                .map(topic -> new Case(
                        topic,
                        reasons.getOrDefault(topic, List.of()),
                        before.get(topic),
                        usually.get(topic),
                        said.get(topic),
                        unknown.get(topic),
                        now))
                .toList();
    }

    /** Clocks of instances differ a little; what another has taken is not in the future. */
    private Instant now(List<Waiting> waiting) {
        Instant now = clock.instant();
        for (Waiting one : waiting) {
            Instant from = one.reason().changedFrom();
            now = from != null && from.isAfter(now) ? from : now;
        }
        return now;
    }

    private void keep(List<Case> cases, List<Found> found, Map<Topic, Open> open) {
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
    private CurrentAssessment kept(Case one, Found found, Open open) {
        CurrentAssessment before = one.before();
        JsonNode state = json.valueToTree(state(one, found, open, one.now(), before.version() + 1));
        boolean changed = before.state() == null || !isSame(read(before.state()), state);
        return new CurrentAssessment(
                one.topic(),
                found.assessment().state().level(),
                changed ? state.toString() : before.state(),
                changed ? before.version() + 1 : before.version(),
                changed ? one.now() : before.assessedAt(),
                found.assessment().times().validUntil(),
                one.now());
    }

    private AssessmentState state(Case one, Found found, Open open, Instant at, long version) {
        return AssessmentState.of(
                found,
                one.usual().at(one.now()),
                settings.pace().get(one.topic().service()).halfLife(),
                open,
                one.noDataReason(),
                at,
                version);
    }

    /** Whether they say the same, but for what follows from the time that has passed between them. */
    private boolean isSame(JsonNode before, JsonNode now) {
        return isSameBut(OF_TIME, before, now)
                && ConfidenceParts.isOnlyOlder(parts(before), parts(now))
                && (now.hasNonNull(PARTS) || before.path("confidence").equals(now.path("confidence")));
    }

    /** Null where there are none. */
    private ConfidenceParts parts(JsonNode state) {
        try {
            return json.treeToValue(state.get(PARTS), ConfidenceParts.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSameBut(Set<String> fields, JsonNode one, JsonNode other) {
        return hasAllOf(one, other, fields) && hasAllOf(other, one, fields);
    }

    private static boolean hasAllOf(JsonNode one, JsonNode other, Set<String> but) {
        return one.properties().stream()
                .allMatch(field ->
                        but.contains(field.getKey()) || field.getValue().equals(other.get(field.getKey())));
    }

    private JsonNode read(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
