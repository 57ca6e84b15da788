package org.lifeline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.lifeline.e2e.Whole.file;
import static org.lifeline.e2e.Whole.report;
import static org.lifeline.e2e.Whole.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coordinator at the console, and anybody at the public board beside it. */
class ConsoleIT {
    private static final int WATER = 1;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, SY12, LIGHT, Confirmed by a coordinator, Confirmed, Restored",
        "ar, SY14, DARK, أكّده منسّق, مؤكد, عادت الخدمة"
    })
    void aCoordinatorSeesAReportArriveReadsWhyAndDecidesAndThePublicBoardFollows(
            String language, String area, ColorScheme scheme, String verified, String confirmed, String restored) {
        try (BrowserContext desk = chromium.device(language, 1280, 900);
                BrowserContext anybody = chromium.device(language, 1280, 900)) {
            Page page = desk.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate("/sign-in?to=/");
            Pages.signIn(page, "coordinator");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            Page board = anybody.newPage();
            board.navigate("/");
            Page publicArea = anybody.newPage();
            publicArea.navigate("/#/area/" + area);
            Locator water = water(page, area);
            Locator publicWater = water(board, area);
            assertThat(water.locator(".badge-UNKNOWN")).isVisible();
            assertThat(publicWater.locator(".badge-UNKNOWN")).isVisible();

            file(report(area, "WATER", "NONE", Instant.now().minusSeconds(60)));

            assertThat(water.locator(".badge-NONE")).isVisible();
            assertThat(publicWater.locator(".badge-NONE")).isVisible();
            Pages.shown(page, "console-" + language);

            page.locator("[data-pcode=" + area + "][role=row] a").first().click();
            page.waitForURL("**/#/area/" + area + "**");
            assertThat(page.locator(".why .side li").first()).isVisible();
            Pages.shown(page, "area-" + language);

            Locator outage = page.locator("article.outage").first();
            decide(outage, "CONFIRM");
            assertThat(outage.locator(".outage-head")).containsText(confirmed);
            // one report: the public is told the level, and not what is known about it
            assertThat(publicArea.locator("main .badge-NONE").first()).isVisible();
            assertThat(publicArea.locator("main")).not().containsText(verified);

            estimate(outage, "2030-05-01T12:00");
            estimate(outage, "2031-06-02T12:00");
            assertThat(outage.locator(".facts")).containsText(language.equals("en") ? "2031" : "٢٠٣١");

            decide(outage, "RESTORE");
            assertThat(page.locator("article.outage").first().locator(".outage-head"))
                    .containsText(restored);
            assertThat(publicWater.locator(".badge-NORMAL")).isVisible();
            page.navigate("/#/");
            assertThat(water.locator(".badge-NORMAL")).isVisible();
        }
    }

    @Test
    void aPageThatTheBrowserHasKeptWorksWhenItIsReadAgain() {
        try (BrowserContext anybody = chromium.device("en", 1280, 900)) {
            Page page = anybody.newPage();
            for (String path : List.of("/", "/field/", "/docs/")) {
                page.navigate(path);
                page.reload();
                assertThat(page.locator("h1, h2").first()).isVisible();
            }
        }
    }

    private static Locator water(Page page, String area) {
        return page.locator("[data-pcode=" + area + "][role=row] .cell-service").nth(WATER);
    }

    private static void decide(Locator outage, String decision) {
        outage.locator(".deciding button.primary").first().click();
        outage.locator("form input[type=radio][value=" + decision + "]").check();
        outage.locator("form [name=reason]").fill("seen by our own team");
        outage.locator("form button[type=submit]").click();
        sent(outage);
    }

    private static void estimate(Locator outage, String at) {
        outage.locator(".deciding button").nth(1).click();
        outage.locator("form [name='estimatedRestoration.at']").fill(at);
        outage.locator("form input[type=radio][value=LOW]").check();
        outage.locator("form button[type=submit]").click();
        sent(outage);
    }

    private static void sent(Locator outage) {
        assertThat(outage.locator("form")).hasCount(0);
        assertThat(outage.locator(".done")).not().isEmpty();
    }
}
