package org.lifeline.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real browser: found on the PATH, else installed with apt where that is allowed, else by Playwright; or the tests fail. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int PATIENCE_MINUTES = 10;
    static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Optional<Path> found = onPath().or(Chromium::byApt);
        if (found.isEmpty()) {
            installByPlaywright();
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
        found.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    Path executable() {
        return onPath().orElseGet(() -> Path.of(playwright.chromium().executablePath()));
    }

    /** A device of its own: nothing is shared with others, and nothing is left when it is closed. */
    BrowserContext device(String locale, int width, int height) {
        return device(Whole.system().gateway(), locale, width, height);
    }

    BrowserContext device(URI gateway, String locale, int width, int height) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(gateway.toString())
                .setLocale(locale)
                .setViewportSize(width, height));
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> byApt() {
        return runs("apt-get", "install", "-y", "--no-install-recommends", "chromium") ? onPath() : Optional.empty();
    }

    /** In a process of its own, since it ends the one that it runs in. */
    private static void installByPlaywright() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        if (!runs(java, "-cp", classes, "com.microsoft.playwright.CLI", "install", "chromium")) {
            throw new AssertionError(
                    "there is no chromium, and none can be installed: see target/chromium-install.log");
        }
    }

    private static boolean runs(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/chromium-install.log"))
                    .start();
            return process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
