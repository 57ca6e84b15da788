package org.lifeline.gateway.board.told;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.board.Level;

class AssessmentTest {
    private static final Instant OBSERVED = Instant.parse("2025-03-07T06:00:00Z");
    private static final Instant FORGOTTEN = OBSERVED.plus(Duration.ofDays(14));
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static AssessmentDraft draft(Level level) {
        AssessmentDraft draft = new AssessmentDraft("SY0602", "WATER", level, OBSERVED);
        draft.forgottenAt = FORGOTTEN;
        return draft;
    }

    private static Assessment nothing(Instant assessedAt) {
        AssessmentDraft draft = new AssessmentDraft("SY0602", "WATER", Level.UNKNOWN, null);
        draft.ownClaims = false;
        draft.wholeArea = false;
        draft.assessedAt = assessedAt;
        return draft.told();
    }

    @Test
    void whatTimeAloneTookBackIsRemembered() {
        Assessment after = nothing(FORGOTTEN).after(draft(Level.NONE).told());

        assertThat(after.level()).isEqualTo(Level.UNKNOWN);
        assertThat(after.forgotten().level()).isEqualTo(Level.NONE);
        assertThat(after.wholeArea()).isTrue();
        assertThat(nothing(FORGOTTEN.plusSeconds(60)).after(after).forgotten()).isEqualTo(after.forgotten());
    }

    @Test
    void whatWasTakenBackByPeopleIsForgotten() {
        assertThat(nothing(FORGOTTEN.minusSeconds(1))
                        .after(draft(Level.NONE).told())
                        .forgotten())
                .isNull();
        assertThat(nothing(FORGOTTEN).after(null).forgotten()).isNull();
    }

    @Test
    void newsEndTheRemembering() {
        Assessment remembering = nothing(FORGOTTEN).after(draft(Level.NONE).told());

        assertThat(draft(Level.NORMAL).told().after(remembering).forgotten()).isNull();
    }

    @Test
    void eventOfTheFirstEditionIsRead() throws IOException {
        Assessment part = read("""
                {"region":"SY06","service":"WATER","level":"NONE","since":"2025-03-07T05:00:00Z","confidence":0.7,
                 "freshness":"CURRENT","verification":"VERIFIED","observedAt":"2025-03-07T06:00:00Z","version":3}""");

        assertThat(part.basis()).isEqualTo(AssessmentBasis.OBSERVED);
        assertThat(part.ownClaims()).isTrue();
        assertThat(part.inPart().level()).isEqualTo(Level.NONE);
        assertThat(part.onset(Level.REDUCED)).isEqualTo(part.since());
        assertThat(part.confidenceByHour()).isEqualTo(0.7);
    }

    @Test
    void eventOfTheSecondEditionIsRead() throws IOException {
        Assessment told = read("""
                {"region":"SY0602","service":"ELECTRICITY","level":"SEVERE","basis":"ESTIMATED","since":"2025-03-07T05:00:00Z",
                 "onsets":{"REDUCED":"2025-03-07T01:00:00Z","SEVERE":"2025-03-07T05:00:00Z"},
                 "estimate":{"lineages":6,"atOrBeyond":{"REDUCED":{"low":0.5,"best":0.7,"high":0.9},
                   "SEVERE":{"low":0.1,"best":0.3,"high":0.5},"NONE":{"low":0,"best":0.1,"high":0.2}}},
                 "inPart":null,"confidence":0.5,"confidenceByHour":0.5,
                 "confidenceParts":{"at":"2025-03-07T06:00:00Z","halfLife":"PT12H","share":1,"judged":0.8,"unjudged":0.4,
                   "shareByHour":1,"judgedByHour":0.8,"unjudgedByHour":0.4},
                 "freshness":"CURRENT","verification":"UNVERIFIED","observedAt":"2025-03-07T06:00:00Z",
                 "assessedAt":"2025-03-07T06:30:00Z","lastKnown":{"level":"NONE","at":"2025-03-01T06:00:00Z","basis":"OBSERVED",
                   "estimate":null,"inPart":{"level":"NONE","lineages":1,"since":"2025-03-01T06:00:00Z","people":null}},
                 "standsUntil":"2025-03-10T06:00:00Z","staleAt":"2025-03-08T06:00:00Z","forgottenAt":"2025-03-21T06:00:00Z",
                 "wholeArea":false,"ownClaims":true,"outageId":"0197c5a0-0000-7000-8000-000000000001","extent":"ESTIMATED",
                 "belowUsual":true,"usualLevel":"NORMAL","measure":2.5,"measureUnit":"HOURS_PER_DAY",
                 "noDataReason":"NO_ACCESS","version":7}""");

        assertThat(told.estimate().atOrBeyond(Level.SEVERE)).isEqualTo(new Interval(0.1, 0.3, 0.5));
        assertThat(told.onset(Level.REDUCED)).isEqualTo(Instant.parse("2025-03-07T01:00:00Z"));
        assertThat(told.lastKnown().inPart().level()).isEqualTo(Level.NONE);
        assertThat(told.inPart()).isNull();
        assertThat(told.measureUnit()).isEqualTo(MeasureUnit.HOURS_PER_DAY);
        assertThat(told.extent()).isEqualTo(Extent.ESTIMATED);
    }

    @Test
    void confidenceDecaysByHalfEachHalfLifeButForWhatIsMoreThanEnough() {
        ConfidenceParts parts = new ConfidenceParts(OBSERVED, Duration.ofHours(12), 0.8, 0.5, 2.4, 0.8, 0.5, 0);

        assertThat(parts.exact(OBSERVED.minusSeconds(60))).isEqualTo(0.8); // 0.5 and 0.6 are more than one
        assertThat(parts.exact(OBSERVED.plus(Duration.ofHours(12)))).isEqualTo(0.8 * (0.25 + 0.6));
        assertThat(parts.exact(OBSERVED.plus(Duration.ofHours(36)))).isEqualTo(0.8 * (0.0625 + 0.3));
        assertThat(parts.byHour(OBSERVED.plus(Duration.ofMinutes(12 * 60 + 59))))
                .isEqualTo(0.8 * 0.25);
    }

    @Test
    void onsetOfNormalIsThatOfWhatIsWorse() {
        AssessmentDraft draft = draft(Level.NONE);
        draft.onsets = Map.of(Level.REDUCED, OBSERVED.minusSeconds(9), Level.NONE, OBSERVED);

        assertThat(draft.told().onset(Level.NORMAL)).isEqualTo(OBSERVED.minusSeconds(9));
        assertThat(draft.told().onset(Level.SEVERE)).isEqualTo(draft.since);
    }

    private static Assessment read(String json) throws IOException {
        return JSON.readerFor(Assessment.class).readValue(json);
    }
}
