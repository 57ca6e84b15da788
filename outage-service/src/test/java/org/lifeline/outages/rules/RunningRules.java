package org.lifeline.outages.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lifeline.outages.rules.plain.PlainAnswer;
import org.lifeline.outages.rules.plain.PlainEpisode;
import org.lifeline.outages.rules.plain.PlainRules;
import org.lifeline.outages.rules.replay.EpisodeSearch;
import org.lifeline.outages.rules.replay.SupplyAssessment;
import org.lifeline.outages.rules.replay.SupplyExplanation.Because;
import org.lifeline.outages.rules.replay.SupplyReplay;
import org.lifeline.outages.rules.state.SupplyFacts;
import org.lifeline.outages.rules.state.SupplyState;

/** The rules as they run, in the words of their transcription. */
final class RunningRules implements Rulebook {
    @Override
    public PlainAnswer at(SupplyFacts facts, Instant now) {
        SupplyReplay.Explained found = SupplyReplay.explained(facts, now, ShippedSettings.RULES);
        SupplyAssessment assessment = found.assessment();
        Map<UUID, Double> weights = new HashMap<>();
        found.explanation().evidence().forEach(one -> weights.put(one.claim().id(), one.weight()));
        Map<UUID, String> setAside = new HashMap<>();
        found.explanation().setAside().stream()
                .filter(one -> isInTheTranscription(one.because()))
                .forEach(one -> setAside.put(one.claim().id(), one.because().name()));
        return new PlainAnswer(
                assessment.state(),
                assessment.confidence().value(),
                assessment.confidence().byHour(),
                assessment.contestedLevels(),
                PlainAnswer.Freshness.valueOf(assessment.freshness().name()),
                PlainAnswer.Verification.valueOf(assessment.verification().name()),
                assessment.people(),
                assessment.peopleOverPopulation(),
                assessment.observedAt(),
                weights,
                setAside);
    }

    /** It says nothing of claims that stand and only have no weight. */
    private static boolean isInTheTranscription(Because because) {
        return because != Because.TOO_LITTLE_CREDIT && because != Because.NEXT_OUTAGE_BEGAN;
    }

    @Override
    public List<PlainRules.Stretch> history(SupplyFacts facts, Instant to) {
        TreeMap<Instant, PlainRules.Stretch> last = new TreeMap<>();
        SupplyReplay.history(facts, to, ShippedSettings.RULES)
                .forEach(moment -> last.put(moment.from(), new PlainRules.Stretch(moment.from(), moment.state())));
        List<PlainRules.Stretch> history = new ArrayList<>();
        for (PlainRules.Stretch next : last.values()) {
            SupplyState before = history.isEmpty()
                    ? SupplyState.NOTHING
                    : history.get(history.size() - 1).state();
            if (!next.state().equals(before)) {
                history.add(next);
            }
        }
        return history;
    }

    @Override
    public List<PlainEpisode> episodes(SupplyFacts facts, Instant to) {
        return EpisodeSearch.in(SupplyReplay.history(facts, to, ShippedSettings.RULES), facts.usual()).stream()
                .map(one -> new PlainEpisode(
                        one.from(), one.until(), one.outcomeUnknown(), one.worst(), one.level(), one.extent()))
                .toList();
    }
}
