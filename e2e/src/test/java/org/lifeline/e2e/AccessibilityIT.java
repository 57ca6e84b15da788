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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of console and field page, in both languages, in the light and in the dark. */
class AccessibilityIT {
    private static final String AREA = "SY09";
    private static final List<String> PAGES =
            List.of("/#/", "/#/?level=3", "/#/reliability", "/#/report", "/#/nowhere");
    private static final List<String> PUBLIC_PAGES = List.of("/#/", "/#/area/" + AREA, "/#/report");

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        system().awaitSignIn();
        chromium = Chromium.start();
        file(report(AREA, "WATER", "NONE", Instant.now().minusSeconds(60)));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"en, LIGHT", "en, DARK", "ar, LIGHT", "ar, DARK"})
    void nothingInTheConsoleKeepsAnybodyOut(String language, ColorScheme scheme) {
        try (BrowserContext desk = device(language, 1280, 900, "coordinator")) {
            Page page = page(desk, scheme);
            PAGES.forEach(path -> calm(page, path));
            open(page, "/#/area/" + AREA);
            Locator deciding = page.locator("article.outage .deciding").first();
            for (int form = 0; form < 2; form++) {
                deciding.locator("> .form-buttons button").nth(form).click();
                assertThat(deciding.locator("form")).isVisible();
                Pages.calm(page, "a form of the area page");
            }
        }
        try (BrowserContext anybody = chromium.device(language, 1280, 900)) {
            Page page = page(anybody, scheme);
            PUBLIC_PAGES.forEach(path -> calm(page, path));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"en, LIGHT", "en, DARK", "ar, LIGHT", "ar, DARK"})
    void nothingInTheFieldPageKeepsAnybodyOut(String language, ColorScheme scheme) {
        try (BrowserContext phone = device(language, 320, 640, "field")) {
            Page page = page(phone, scheme);
            page.navigate("/field/");
            page.locator("input[type=search]").waitFor();
            page.locator("details.more summary").click();
            Pages.calm(page, "form");
            page.locator(".state-line button").click();
            Pages.calm(page, "outbox");
            page.locator(".hide").click();
            Pages.calm(page, "neutral page");
        }
        try (BrowserContext phone = device(language, 320, 640, "viewer")) {
            Page page = page(phone, scheme);
            page.navigate("/field/");
            page.locator("main button").waitFor();
            Pages.calm(page, "for others");
        }
        try (BrowserContext phone = chromium.device(language, 320, 640)) {
            phone.addInitScript("localStorage.setItem('lifeline.language', '" + language + "')");
            Page page = page(phone, scheme);
            page.navigate("/field/");
            page.locator("a[href^='/sign-in']").waitFor();
            Pages.calm(page, "welcome");
        }
    }

    private static BrowserContext device(String language, int width, int height, String role) {
        BrowserContext device = chromium.device(language, width, height);
        device.addInitScript("localStorage.setItem('lifeline.language', '" + language + "')");
        device.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + Whole.token(role)));
        return device;
    }

    private static Page page(BrowserContext device, ColorScheme scheme) {
        Page page = device.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return page;
    }

    private static void calm(Page page, String path) {
        open(page, path);
        Pages.calm(page, path);
    }

    private static void open(Page page, String path) {
        page.navigate(path);
        assertThat(page.locator("h1:not([aria-busy=true])")).isVisible();
        assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
    }
}
