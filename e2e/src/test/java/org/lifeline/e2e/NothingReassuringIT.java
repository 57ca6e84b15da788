package org.lifeline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lifeline.e2e.Whole.file;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Could somebody conclude from a page that people have power who have not? */
class NothingReassuringIT {
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        system().awaitSignIn();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Page desk(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate("/sign-in?to=/");
        Pages.signIn(page, "coordinator");
        page.navigate(path);
        return page;
    }

    /** Aleppo and Homs, where districts are the finest areas there are. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"en, SY02, SY0200", "ar, SY04, SY0401"})
    void aSituationReportTellsTheFinestAreasThereAre(String language, String governorate, String district) {
        file(report(district, "ELECTRICITY", "NONE", Instant.now().minusSeconds(60)));
        try (BrowserContext context = chromium.device(language, 1280, 900)) {
            Page page = desk(context, "/#/report");
            page.locator(".sitrep-tools select").selectOption(governorate);

            Locator worst = page.locator(".sheet tbody").first();
            assertThat(worst).containsText(district);
            assertThat(worst.locator(".badge-NONE").first()).isVisible();
            assertThat(page.locator(".sheet-big").first()).not().hasText(Pattern.compile("^[0٠]$"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en", "ar"})
    void ofATimeOfWhichNothingIsKnownThereIsNoNumber(String language) {
        try (BrowserContext context = chromium.device(language, 1280, 900)) {
            Page page = desk(context, "/#/report");
            Locator time = page.locator("input[type=datetime-local]").first();
            assertThat(time).isVisible();
            time.fill("2024-01-01T12:00");
            time.blur();

            assertThat(page.locator(".sheet header strong")).isVisible();
            for (Locator large : page.locator(".sheet-big").all()) {
                assertThat(large).not().containsText(Pattern.compile("[0-9٠-٩]"));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en", "ar"})
    void aLevelWithoutAreasSaysSo(String language) {
        try (BrowserContext context = chromium.device(language, 1280, 900)) {
            Page page = desk(context, "/#/?in=SY02&level=4");

            assertThat(page.locator(".not-listed")).isVisible();
            assertThat(page.locator(".row-empty .cell-empty")).isVisible();
            Locator unknown = page.locator(".tile").last().locator(".tile-value");
            assertThat(unknown).not().containsText(Pattern.compile("[0-9٠-٩]"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en, SY0402", "ar, SY0403"})
    void aWrongReportIsTakenBackOnItsCardAndItsOutageGoesWithIt(String language, String area) {
        file(report(area, "WATER", "NONE", Instant.now().minusSeconds(60)));
        try (BrowserContext context = chromium.device(language, 1280, 900)) {
            Page page = desk(context, "/#/area/" + area);
            Locator water = page.locator("section.service").nth(1);
            assertThat(water.locator(".service-head .badge-NONE")).isVisible();

            water.locator(".claim > button").last().click();
            water.locator(".take-back [name=reason]").fill("wrong village");
            water.locator(".take-back form button[type=submit]").click();

            assertThat(water.locator(".why > .done")).not().isEmpty();
            assertThat(water.locator(".service-head .badge-UNKNOWN")).isVisible();
            assertThat(water.locator("article.outage .badge-strong")).hasCount(0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en, SY0404", "ar, SY0405"})
    void whoeverRefutesTakesBackWhatIsWrongAndSeesWhatThatDid(String language, String area) {
        file(report(area, "WATER", "NONE", Instant.now().minusSeconds(60)));
        try (BrowserContext context = chromium.device(language, 1280, 900)) {
            Page page = desk(context, "/#/area/" + area);
            Locator outage = page.locator("article.outage").first();
            outage.locator(".deciding button.primary").first().click();
            outage.locator("form input[type=radio][value=REFUTE]").check();
            outage.locator(".wrong-reports input").first().check();
            outage.locator("form [name=reason]").fill("seen by our own team");
            outage.locator("form button[type=submit]").click();

            assertThat(outage.locator(".deciding > .done")).not().isEmpty();
            assertThat(page.locator("section.service").nth(1).locator(".service-head .badge-NONE"))
                    .hasCount(0);
        }
    }
}
