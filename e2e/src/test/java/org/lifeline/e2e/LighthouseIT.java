package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The field page as Lighthouse sees it on a slow phone: the first visit of somebody unknown, and that of field staff. */
class LighthouseIT {
    /** What else the machine does can only make a page look slower, and Lighthouse sometimes loses its browser. */
    private static final int TRIES = 6;

    private static final double FAST = 0.95;
    private static final List<String> MAKE_IT_INSTALLABLE =
            List.of("installable-manifest", "maskable-icon", "splash-screen", "themed-omnibox", "viewport");

    private static Lighthouse lighthouse;

    @BeforeAll
    static void install() throws IOException {
        system().awaitSignIn();
        try (Chromium chromium = Chromium.start()) {
            lighthouse = Lighthouse.with(chromium.executable());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "field"})
    void theFieldPageIsFastAccessibleAndInstallable(String who) throws IOException {
        JsonNode told = null;
        for (int i = 0; i < TRIES && !isFast(told); i++) {
            Quiet.await();
            told = lighthouse.of(
                    system().gateway().resolve("/field/").toString(),
                    who.equals("nobody") ? Map.of() : Map.of("Authorization", "Bearer " + Whole.token(who)));
        }

        System.out.printf(
                "the field page of %s: performance %.2f with a slowdown of %.1f, accessibility %.2f, best practices %.2f%n",
                who,
                score(told, "performance"),
                Lighthouse.slowdown(told),
                score(told, "accessibility"),
                score(told, "best-practices"));
        assertThat(score(told, "performance")).as(lost(told, "performance")).isGreaterThanOrEqualTo(FAST);
        assertThat(Lighthouse.isOfThePhone(told)).isTrue();
        assertThat(score(told, "accessibility")).as(lost(told, "accessibility")).isEqualTo(1);
        assertThat(score(told, "best-practices"))
                .as(lost(told, "best-practices"))
                .isGreaterThanOrEqualTo(0.95);
        for (String audit : MAKE_IT_INSTALLABLE) {
            assertThat(told.path("audits").path(audit).path("score").asDouble())
                    .as(audit + " " + told.path("audits").path(audit).path("explanation"))
                    .isEqualTo(1);
        }
    }

    private static boolean isFast(JsonNode told) {
        return told != null && score(told, "performance") >= FAST && Lighthouse.isOfThePhone(told);
    }

    private static double score(JsonNode told, String category) {
        return told.path("categories").path(category).path("score").asDouble();
    }

    /** What took from the score, to be read when it is too low. */
    private static String lost(JsonNode told, String category) {
        StringBuilder lines = new StringBuilder(category);
        for (JsonNode audit : told.path("categories").path(category).path("auditRefs")) {
            JsonNode found = told.path("audits").path(audit.path("id").asText());
            if (audit.path("weight").asDouble() > 0 && found.path("score").asDouble(1) < 1) {
                lines.append('\n')
                        .append(found.path("title").asText())
                        .append(": ")
                        .append(found.path("displayValue").asText());
            }
        }
        return lines.toString();
    }
}
