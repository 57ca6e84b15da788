package org.lifeline.outages.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.assessment.Rules.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.outages.rules.Baselines;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.rules.Episode;
import org.lifeline.outages.rules.Episodes;
import org.lifeline.outages.rules.TrueLevels;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.Service;

/** Outages found in a history, one line a case. An episode reads: hours ago from, to (now while it lasts), worst level. */
class EpisodesTest {
    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    nothing is known                              |                                                   |
                    one report begins one                         | 5h NONE B2                                        | 5-now NONE
                    supply seen to be back ends it                | 5h NONE C2, 1h NORMAL A1                          | 5-1 NONE
                    a late NONE after a newer NORMAL leaves its trace | 9h NORMAL A1, 5h NONE B2, 2h NORMAL A1        | 5-2 NONE
                    seen to be back before: one that was never ours | 9h NORMAL A1, 5h NORMAL A1                      |
                    worse and better again is one                 | 9h REDUCED C2, 7h NONE C2, 5h REDUCED A1, 1h NORMAL A1, 1h NORMAL A1 | 9-1 NONE
                    two with supply in between                    | 9h NONE C2, 7h NORMAL A1, 5h SEVERE B2, 3h NORMAL A1 | 9-7 NONE; 5-3 SEVERE
                    silence does not end it                       | 90h NONE B2                                       | 90-now NONE
                    silence and then supply                       | 90h NONE B2, 5h NORMAL A1                         | 90-5 NONE
                    silence and then none again is one            | 90h NONE B2, 5h NONE B2                           | 90-now NONE
                    silence alone begins none                     | 90h NORMAL B2                                     |
                    an expiry can begin one                       | 74h NORMAL A1, 50h NONE E3                        | 2-now NONE
                    UNKNOWN is no supply                          | 5h NONE B2, 2h UNKNOWN A1                         | 5-now NONE
                    """)
    void episodes(String why, String history, String expected) {
        assertThat(told(find(history, Baselines.always(Level.NORMAL))))
                .as(why)
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "usual is {0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    REDUCED | 5h REDUCED B2                                    |
                    REDUCED | 5h SEVERE B2, 3h REDUCED A1                      | 5-3 SEVERE
                    SEVERE  | 5h SEVERE B2, 3h NONE A1                         | 3-now NONE
                    NONE    | 5h NONE B2                                       |
                    """)
    void anOutageIsAFallBelowWhatIsUsual(Level usual, String history, String expected) {
        assertThat(told(find(history, Baselines.always(usual)))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aChangeOfWhatIsUsualEndsAndBeginsOutagesFromItsTimeOn() {
        var changes = new TreeMap<>(
                Map.of(NOW.minus(Duration.ofHours(6)), Level.REDUCED, NOW.minus(Duration.ofHours(2)), Level.NORMAL));

        assertThat(told(find("9h REDUCED B2", new Baselines(Level.NORMAL, changes))))
                .isEqualTo("9-6 REDUCED; 2-now REDUCED");
    }

    private static List<Episode> find(String history, Baselines baselines) {
        List<Claim> claims = Rules.claims(history == null ? "" : history);
        Instant from = NOW.minus(Duration.ofHours(200));
        return Episodes.in(TrueLevels.between(Service.ELECTRICITY, claims, from, NOW, Rules.SHIPPED), baselines, NOW);
    }

    private static String told(List<Episode> episodes) {
        return episodes.stream()
                .map(one -> ago(one.from()) + "-" + (one.lasts() ? "now" : ago(one.until())) + " " + one.worst())
                .collect(Collectors.joining("; "));
    }

    private static long ago(Instant time) {
        return Duration.between(time.minus(TrueLevels.TICK), NOW).toHours();
    }
}
