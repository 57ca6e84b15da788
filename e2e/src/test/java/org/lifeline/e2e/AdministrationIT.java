package org.lifeline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.soon;
import static org.lifeline.e2e.Whole.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators do at the console: files are imported, and receivers of webhooks connected. */
class AdministrationIT {
    private static final Pattern SQUARE = Pattern.compile("^M[^L]+(L[^L]+){3,4}$");

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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"en, LIGHT, SY05, SY0501, 35.1, 36.7", "ar, DARK, SY07, SY0702, 36.1, 36.8"})
    void filesAreImportedAndTheMapDrawsTheirBoundaries(
            String language, ColorScheme scheme, String area, String district, double lat, double lon) {
        try (BrowserContext desk = desk(language)) {
            Page page = page(desk, scheme, "/#/imports");
            choose(page, "communities.csv", "text/csv", """
                    pcode,level,parent,name_en,name_ar
                    C99%1$s,4,%2$s,A village,قرية
                    C98%1$s,4,%2$s,,
                    """.formatted(area.substring(2), district));
            assertThat(page.locator(".import-shown .import-state.is-DONE")).isVisible();
            assertThat(page.locator(".refused tbody tr")).hasCount(1);
            Pages.calm(page, "import");
            soon().untilAsserted(() -> assertThat(
                            Whole.get("/api/v1/status/C99" + area.substring(2)).statusCode())
                    .isEqualTo(200));

            page.navigate("/#/imports");
            choose(page, "boundaries.geojson", "application/geo+json", square(area, lat, lon));
            assertThat(page.locator(".import-shown .import-state.is-DONE")).isVisible();
            assertThat(page.locator(".import-counts .is-refused")).hasCount(0);

            page.navigate("/#/");
            page.reload();
            assertThat(page.locator("svg g[data-pcode=" + area + "] path.area-form"))
                    .hasAttribute("d", SQUARE);
            Pages.calm(page, "overview with boundaries");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"en, DARK", "ar, LIGHT"})
    void aReceiverIsConnectedAndATestEventArrivesThere(String language, ColorScheme scheme) throws IOException {
        List<String> arrived = new CopyOnWriteArrayList<>();
        HttpServer receiver = receiver(arrived);
        String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        try (BrowserContext desk = desk(language)) {
            Page page = page(desk, scheme, "/#/webhooks");
            page.locator(".webhook-new button").first().click();
            Locator form = page.locator("form");
            form.locator("[name=url]").fill(url);
            Pages.calm(page, "form of a webhook");
            form.locator("button[type=submit]").click();
            assertThat(page.locator(".secret-line input")).hasValue(Pattern.compile("^whsec_.{30,}"));
            Pages.calm(page, "secret");
            page.locator(".secret > button").click();
            page.locator(".webhooks a")
                    .filter(new Locator.FilterOptions().setHasText(url))
                    .click();

            page.locator(".webhook-actions button").nth(1).click();
            assertThat(page.locator(".delivery-state.is-DELIVERED").first()).isVisible();
            assertThat(arrived).isNotEmpty();
            Pages.calm(page, "webhook");

            page.locator(".webhook-actions button.danger").click();
            page.locator(".sure button.danger").click();
            page.waitForURL("**/#/webhooks");
        } finally {
            receiver.stop(0);
        }
    }

    private static BrowserContext desk(String language) {
        BrowserContext desk = chromium.device(language, 1280, 900);
        desk.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + Whole.token("admin")));
        return desk;
    }

    private static Page page(BrowserContext desk, ColorScheme scheme, String path) {
        Page page = desk.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate(path);
        assertThat(page.locator("h1")).isVisible();
        Pages.calm(page, path);
        return page;
    }

    private static void choose(Page page, String name, String type, String text) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, type, text.getBytes(StandardCharsets.UTF_8)));
        page.locator(".choosing button.primary").click();
    }

    private static String square(String pcode, double lat, double lon) {
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"adm1_pcode":"%1$s"},
                "geometry":{"type":"Polygon","coordinates":[[[%2$s,%3$s],[%4$s,%3$s],[%4$s,%5$s],[%2$s,%5$s],[%2$s,%3$s]]]}}]}
                """.formatted(pcode, lon, lat, lon + .5, lat + .5);
    }

    private static HttpServer receiver(List<String> arrived) throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", call -> {
            arrived.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        receiver.start();
        return receiver;
    }
}
