package org.lifeline.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Lighthouse from npm, as its lock file names it, with the same Chromium as the other tests. */
final class Lighthouse {
    private static final Path NAMED = Path.of("src", "test", "lighthouse");
    private static final Path PLACE = Path.of("target", "lighthouse").toAbsolutePath();
    private static final Path NODE_OF_THE_BUILD =
            Path.of("..", "gateway", ".quinoa", "node").toAbsolutePath().normalize();
    private static final int PATIENCE_MINUTES = 5;

    private final Path chromium;

    private Lighthouse(Path chromium) {
        this.chromium = chromium;
    }

    static Lighthouse with(Path chromium) throws IOException {
        Files.createDirectories(PLACE);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc")) {
            Files.copy(NAMED.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Lighthouse lighthouse = new Lighthouse(chromium);
        lighthouse.run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
        return lighthouse;
    }

    /**
     * @param headers sent with every request of the page
     * @return what it writes as JSON: {@code categories} with a {@code score} of 0 to 1, and {@code audits}
     */
    JsonNode of(String page, Map<String, String> headers) throws IOException {
        Path sent = PLACE.resolve("headers.json");
        Path told = PLACE.resolve("told.json");
        Files.deleteIfExists(told);
        Files.writeString(sent, Whole.JSON.writeValueAsString(headers));
        run(List.of(
                "node",
                PLACE.resolve("node_modules/lighthouse/cli/index.js").toString(),
                page,
                "--quiet",
                "--no-enable-error-reporting",
                "--only-categories=performance,accessibility,best-practices,pwa",
                "--extra-headers=" + sent,
                "--output=json",
                "--output-path=" + told,
                "--chrome-flags=--headless=new " + String.join(" ", Chromium.QUIET)));
        Files.delete(sent);
        return Whole.JSON.readTree(told.toFile());
    }

    private void run(List<String> command) throws IOException {
        File log = PLACE.resolve("log.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        Map<String, String> environment = builder.environment();
        String path = environment.get("PATH") + File.pathSeparator + NODE_OF_THE_BUILD;
        environment.put("PATH", path);
        environment.put("CHROME_PATH", chromium.toString());
        builder.command().set(0, found(command.get(0), path));
        try {
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end: see " + log);
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(command + " failed: see " + log);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static String found(String program, String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + program))
                .toString();
    }
}
