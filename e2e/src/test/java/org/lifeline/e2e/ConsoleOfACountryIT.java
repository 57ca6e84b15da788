package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.e2e.Whole.soon;
import static org.lifeline.e2e.Whole.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.local.stack.ServicePorts;

/** The console with all communities of a country in its table, at a gateway whose services are stood in for. */
class ConsoleOfACountryIT {
    private static final int COMMUNITIES = 6_000;
    private static final int CONSOLES = 40;
    private static final int CHANGES = 60;
    private static final int FRAMES = 240;

    /** All of them call from here, and as the same person. */
    private static final List<String> AS_FORTY_PEOPLE = List.of(
            "-Dlifeline.edge.rates.at-once=" + 2 * CONSOLES,
            "-Dlifeline.edge.rates.at-once-of-a-person=" + 2 * CONSOLES,
            "-Dlifeline.answers.calls-of-a-person-at-once=" + 2 * CONSOLES,
            "-Dlifeline.edge.rates.address.expensive.burst=1000",
            "-Dlifeline.edge.rates.subject.expensive.burst=1000");

    /** Of a screen that shows 60 a second: a frame that takes longer than one and a half was dropped. */
    private static final double FRAME_MILLIS = 1000 / 60.0;

    private static final double SOON_MILLIS = 100;

    /** Scrolls a thing for as many frames, and tells how many milliseconds each of them took. */
    private static final String SCROLL = """
            ([selector, frames]) => new Promise((done) => {
              const box = document.querySelector(selector);
              const took = [];
              let last = performance.now();
              const step = (now) => {
                took.push(now - last);
                last = now;
                box.scrollTop += 50;
                took.length < frames ? requestAnimationFrame(step) : done(took.slice(1));
              };
              requestAnimationFrame(step);
            })""";

    /** Types a letter, and tells how many milliseconds later the frame that shows what is found was painted. */
    private static final String TYPE = """
            (text) => new Promise((done) => {
              const input = document.querySelector('input[type=search]');
              const start = performance.now();
              input.value = text;
              input.dispatchEvent(new InputEvent('input', { bubbles: true }));
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            })""";

    /** Waits until the browser has nothing left to do. */
    private static final String IDLE = "() => new Promise((done) => requestIdleCallback(() => done()))";

    /** Remembers of every change on the stream how many milliseconds after it came a frame was painted. */
    private static final String WATCH = """
            window.shown = [];
            const add = EventSource.prototype.addEventListener;
            EventSource.prototype.addEventListener = function (type, listener) {
              add.call(this, type, (event) => {
                listener(event);
                if (type === 'change') {
                  requestAnimationFrame(() => setTimeout(() => window.shown.push(performance.now() - event.timeStamp)));
                }
              });
            };""";

    @TempDir
    static Path folder;

    private static CountryFeeds feeds;
    private static SecondGateway gateway;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        feeds = new CountryFeeds(COMMUNITIES);
        system().awaitSignIn();
        Map<String, String> environment = new HashMap<>(system().environment("gateway", ServicePorts.anyFree()));
        environment.put(
                "LIFELINE_BOARD_KEPT_IN", folder.resolve("board.json.gz").toString());
        gateway = SecondGateway.start(
                feeds.regions().address(), feeds.outages().address(), "256m", environment, AS_FORTY_PEOPLE);
        chromium = Chromium.start();
        soon().until(() -> gateway.get("/api/v1/status?adminLevel=4").body().contains("\"SEVERE\""));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        gateway.close();
        feeds.close();
    }

    @Test
    void scrollsAndFiltersWithoutDroppingFrames() {
        try (BrowserContext desk = device()) {
            Page plain = desk.newPage();
            plain.setContent("<div id=box style='height:800px;overflow:auto'>"
                    + "<p style='height:60px'>A row of text</p>".repeat(COMMUNITIES) + "</div>");
            double[] bare = numbers(plain.evaluate(SCROLL, List.of("#box", FRAMES)));
            plain.close(); // a page behind another has no frames
            Page page = communities(desk);

            double[] scrolling = numbers(page.evaluate(SCROLL, List.of("[role=grid]", FRAMES)));
            double[] typing = Stream.of("c", "c1", "c10", "c102", "c1024", "area", "area c", "")
                    .mapToDouble(text -> ((Number) page.evaluate(TYPE, text)).doubleValue())
                    .toArray();

            System.out.printf(
                    "frames dropped of %d: %d in the table, %d of a bare list; a letter in the filter is shown after %s%n",
                    FRAMES, dropped(scrolling), dropped(bare), said(typing));
            assertThat(dropped(scrolling)).isLessThanOrEqualTo(dropped(bare) + FRAMES / 20);
            assertThat(page.locator("[role=row]").count()).isLessThan(100);
        }
    }

    @Test
    void aChangeIsShownSoonAfterItsEvent() {
        try (BrowserContext desk = device()) {
            Page page = communities(desk);
            page.evaluate(IDLE); // what is measured is a page in use, not one that is still being opened

            for (int i = 0; i < CHANGES; i++) {
                feeds.happens("C" + (1000 + i), i % 2 == 0 ? "NORMAL" : "NONE");
                int seen = i + 1;
                soon().until(() -> numbers(page.evaluate("() => window.shown")).length >= seen);
            }

            double[] shown = numbers(page.evaluate("() => window.shown"));
            System.out.printf("a change is shown after %s of %d%n", said(shown), shown.length);
            assertThat(percentile(shown, .9)).isLessThan(SOON_MILLIS);
            page.locator("input[type=search]").fill("C1058");
            page.locator("[data-pcode=C1058] .badge-NORMAL").first().waitFor();
        }
    }

    /** In every form, the same for all and another for each, with the memory that a gateway has as it is shipped. */
    @Test
    void fortyConsolesReadTheCountryAtOnce() throws Exception {
        String token = Whole.token("viewer");
        ExecutorService consoles = Executors.newFixedThreadPool(CONSOLES);
        try {
            for (String list : List.of(
                    "/api/v1/status?adminLevel=4",
                    "/api/v1/status?adminLevel=4&sort=people",
                    "/api/v1/status.geojson?adminLevel=4",
                    "/api/v1/status.csv?adminLevel=4",
                    "/api/v1/status?adminLevel=4&console=%d")) {
                List<Future<Integer>> read = IntStream.range(0, CONSOLES)
                        .mapToObj(one -> consoles.submit(() -> length(list.formatted(one), token)))
                        .toList();
                for (Future<Integer> one : read) {
                    assertThat(one.get()).as(list).isGreaterThan(COMMUNITIES * 100);
                }
            }
        } finally {
            consoles.shutdownNow();
        }
        assertThat(gateway.process().isAlive()).isTrue();
    }

    /** Of an answer that is not compressed, and so the largest; asked for again when it is said to. */
    private static int length(String path, String token) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 10; attempt++) {
            HttpURLConnection call =
                    (HttpURLConnection) gateway.door().resolve(path).toURL().openConnection();
            call.setRequestProperty("Authorization", "Bearer " + token);
            if (call.getResponseCode() == HttpURLConnection.HTTP_UNAVAILABLE) {
                TimeUnit.SECONDS.sleep(Integer.parseInt(call.getHeaderField("Retry-After")));
                continue;
            }
            try (InputStream body = call.getInputStream()) {
                return (int) body.transferTo(OutputStream.nullOutputStream());
            }
        }
        return 0;
    }

    private static BrowserContext device() {
        BrowserContext desk = chromium.device(gateway.door(), "en", 1280, 900);
        desk.addInitScript(WATCH);
        return desk;
    }

    private static Page communities(BrowserContext desk) {
        desk.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + Whole.token("coordinator")));
        Page page = desk.newPage();
        page.navigate("/#/?level=4");
        page.locator("[role=grid][aria-rowcount='" + (COMMUNITIES + 1) + "']").waitFor();
        return page;
    }

    private static long dropped(double[] took) {
        return Arrays.stream(took).filter(frame -> frame > 1.5 * FRAME_MILLIS).count();
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list)
                .stream().mapToDouble(one -> ((Number) one).doubleValue()).toArray();
    }

    private static String said(double[] millis) {
        return String.format(
                "p50 %.0f ms, p90 %.0f ms, most %.0f ms",
                percentile(millis, .5), percentile(millis, .9), percentile(millis, 1));
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .sorted()
                .toArray();
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
