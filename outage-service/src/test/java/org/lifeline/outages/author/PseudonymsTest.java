package org.lifeline.outages.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.TestPostgres;
import org.lifeline.outages.RegionServiceStandIn;

/** A lineage is free text: no name that somebody gives to a source may yield what stands for something else. */
@QuarkusTest
@WithTestResource(TestPostgres.class)
@WithTestResource(RegionServiceStandIn.class)
class PseudonymsTest {
    private static final String SCOPE = "an outage";

    private final Pseudonyms pseudonyms;

    PseudonymsTest(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    @Test
    void noSourceIsNamedLikeTheSaltOfAList() {
        for (String list : new String[] {"timeline", "reports"}) {
            assertThat(pseudonyms.salt(SCOPE, list)).hasSize(64).doesNotStartWith(pseudonyms.of(SCOPE, list));
        }
        assertThat(pseudonyms.salt(SCOPE, "timeline")).isNotEqualTo(pseudonyms.salt("another", "timeline"));
    }

    @Test
    void noSourceIsNamedLikeADecider() {
        Person carim = new Person("https://sign-in", "carim", null, null);

        assertThat(pseudonyms.ofDecider(SCOPE, carim))
                .isEqualTo(pseudonyms.ofDecider(SCOPE, carim))
                .isNotEqualTo(pseudonyms.of(SCOPE, "decider https://sign-in carim"))
                .isNotEqualTo(pseudonyms.of(SCOPE, "carim"))
                .isNotEqualTo(pseudonyms.ofDecider("another", carim));
    }
}
