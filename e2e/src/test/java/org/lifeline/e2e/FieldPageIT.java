package org.lifeline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.soon;
import static org.lifeline.e2e.Whole.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifeline.local.postgres.Database;

/** The page of field staff on a small phone, with a network and without. */
class FieldPageIT {
    private static final int REPORTS = 5;
    private static final List<String> LEVELS =
            List.of("ELECTRICITY.NONE", "WATER.NONE", "ELECTRICITY.SEVERE", "WATER.REDUCED", "ELECTRICITY.REDUCED");

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

    @Test
    void fiveReportsOfADayWithoutNetworkArriveOnceThoughThePageWasKilledAndTheSessionIsOver() throws SQLException {
        try (BrowserContext phone = chromium.device("ar", 320, 640)) {
            Page page = phone.newPage();
            page.navigate("/field/");
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            Pages.calm(page, "welcome");
            page.locator("a[href^='/sign-in']").first().click();
            Pages.signIn(page, "field");
            page.waitForURL("**/field/**");
            assertThat(page.locator("input[type=search]")).isVisible();
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            Pages.shown(page, "field-ar");
            Pages.calm(page, "form");
            long before = kept();

            networkEnds(phone);
            page.reload();
            for (int i = 0; i < REPORTS; i++) {
                report(page, LEVELS.get(i));
                assertThat(page.locator(".count")).hasText(inEitherNumerals(i + 1));
            }
            page.close();
            phone.clearCookies();
            Page again = phone.newPage();
            again.navigate("/field/");
            assertThat(again.locator(".count")).hasText(inEitherNumerals(REPORTS));
            assertThat(kept()).isEqualTo(before);

            networkIsBack(phone);
            again.reload();
            again.locator("a[href^='/sign-in']").first().click();
            Pages.signIn(again, "field");
            soon().untilAsserted(() -> assertThat(kept()).isEqualTo(before + REPORTS));
            again.locator(".state-line button").click();
            assertThat(again.locator(".item.received")).hasCount(REPORTS);
            Pages.calm(again, "outbox");
            again.reload();
            assertThat(again.locator(".item.waiting, .item.refused")).hasCount(0);
            assertThat(kept()).isEqualTo(before + REPORTS);
        } finally {
            system().start("gateway");
        }
    }

    @Test
    void oneTapLeavesANeutralPageAndTheQueueStays() {
        try (BrowserContext phone = chromium.device("en", 320, 640)) {
            phone.addInitScript("localStorage.setItem('lifeline.language', 'en')");
            Page page = phone.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.navigate("/sign-in?to=/field/");
            Pages.signIn(page, "field");
            assertThat(page.locator("input[type=search]")).isVisible();
            Pages.calm(page, "form in the dark");
            Pages.shown(page, "field-en");
            networkEnds(phone);
            report(page, LEVELS.get(0));

            page.locator(".hide").click();

            assertThat(page.locator("main.neutral")).isVisible();
            assertThat(page.content()).doesNotContain("Lifeline", "SY06");
            page.reload();
            assertThat(page.locator("main.neutral")).isVisible();
            for (int i = 0; i < 3; i++) {
                page.locator("main.neutral h1 button").click();
            }
            assertThat(page.locator(".count")).isVisible();
        } finally {
            system().start("gateway");
        }
    }

    private static Pattern inEitherNumerals(int digit) {
        return Pattern.compile("[" + digit + (char) ('٠' + digit) + "]");
    }

    /** The page is told; the worker of the page is not, by this browser, and so there is nobody whom it could reach. */
    private static void networkEnds(BrowserContext phone) {
        phone.setOffline(true);
        system().stop("gateway");
    }

    private static void networkIsBack(BrowserContext phone) {
        system().start("gateway");
        phone.setOffline(false);
    }

    /** Three taps: where, what, send. */
    private static void report(Page page, String level) {
        if (page.locator(".chosen button").count() > 0) {
            page.locator(".chosen button").click();
        }
        page.locator("input[type=search]").fill("جبله");
        page.locator(".found button").last().click();
        page.locator("input[name=what][value='" + level + "']").check(new Locator.CheckOptions().setForce(true));
        page.locator("button.main").click();
        assertThat(page.locator("button.main")).hasAttribute("aria-disabled", "true");
    }

    private static long kept() throws SQLException {
        Database database = system().database("outages");
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                ResultSet row = connection.createStatement().executeQuery("select count(*) from report")) {
            row.next();
            return row.getLong(1);
        }
    }
}
