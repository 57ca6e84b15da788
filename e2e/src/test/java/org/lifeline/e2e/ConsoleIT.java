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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coordinator at the console, and anybody at the public board beside it. */
class ConsoleIT {
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

    @ParameterizedTest
    @CsvSource({"en, SY12, LIGHT", "ar, SY14, DARK"})
    void aCoordinatorSeesAReportArriveReadsWhyAndDecidesAndThePublicBoardFollows(
            String language, String area, ColorScheme scheme) {
        try (BrowserContext desk = chromium.device(language, 1280, 900);
                BrowserContext anybody = chromium.device(language, 1280, 900)) {
            Page page = desk.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate("/sign-in?to=/");
            Pages.signIn(page, "coordinator");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            Locator row = page.locator("[data-pcode=" + area + "][role=row]");
            assertThat(row).isVisible();
            Page board = anybody.newPage();
            board.navigate("/");
            Locator publicRow = board.locator("[data-pcode=" + area + "][role=row]");
            assertThat(publicRow).isVisible();
            String before = publicRow.textContent();

            file(report(area, "WATER", "NONE", Instant.now().minusSeconds(60)));

            assertThat(row.locator(".badge, [class*=level]").first()).isVisible();
            Whole.soon()
                    .until(() -> row.textContent().contains(language.equals("en") ? "None" : "منقطع")
                            || !row.textContent().equals(before));
            Whole.soon().until(() -> !publicRow.textContent().equals(before));
            Pages.calm(page, "overview");
            Pages.calm(board, "public board");
            Pages.shown(page, "console-" + language);

            row.locator("a").first().click();
            page.waitForURL("**/#/area/" + area + "**");
            Locator outage = page.locator("article.outage").first();
            assertThat(outage).isVisible();
            assertThat(page.locator(".why").first()).isAttached();
            Pages.calm(page, "area");
            Pages.shown(page, "area-" + language);
            outage.locator(".deciding button.primary").first().click();
            page.locator("form input[type=radio][value=CONFIRM]").check();
            page.locator("form [name=reason]").fill("seen by our own team");
            page.locator("form button[type=submit]").click();
            assertThat(outage.locator(".done")).not().isEmpty();
            assertThat(page.locator("form")).hasCount(0);
        }
    }
}
