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
    private static final File LOG = PLACE.resolve("log.txt").toFile();
    private static final int PATIENCE_MINUTES = 5;
    /** How many times slower than this machine's processor Lighthouse takes its phone to be. */
    private static final double USUAL_SLOWDOWN = 4;

    private final Path chromium;
    private final List<Double> indices = new ArrayList<>(); // what its benchmark made each time

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
     * @return what it writes as JSON: {@code categories} with a {@code score} of 0 to 1, null where it could not judge the page
     *     and says why in {@code runtimeError}, and {@code audits}
     */
    JsonNode of(String page, Map<String, String> headers) throws IOException {
        Path sent = PLACE.resolve("headers.json");
        Path told = PLACE.resolve("told.json");
        Files.deleteIfExists(told);
        Files.writeString(sent, Whole.JSON.writeValueAsString(headers));
        int exit = exitOf(List.of(
                "node",
                PLACE.resolve("node_modules/lighthouse/cli/index.js").toString(),
                page,
                "--quiet",
                "--no-enable-error-reporting",
                "--only-categories=performance,accessibility,best-practices,pwa",
                "--throttling.cpuSlowdownMultiplier=" + slowdown(),
                "--extra-headers=" + sent,
                "--output=json",
                "--output-path=" + told,
                "--chrome-flags=--headless=new " + String.join(" ", Chromium.QUIET)));
        Files.delete(sent);
        if (!Files.exists(told)) {
            throw new AssertionError("Lighthouse ended with " + exit + " and told nothing: see " + LOG);
        }
        JsonNode found = Whole.JSON.readTree(told.toFile());
        indices.add(index(found));
        return found;
    }

    /** By the middle of what its benchmark made so far: to follow the last would be to follow chance. */
    private double slowdown() {
        double middle =
                indices.isEmpty() ? 0 : indices.stream().sorted().toList().get(indices.size() / 2);
        return slowdownOn(middle);
    }

    /** Whether what was told is of no faster phone than Lighthouse means: the machine may have got faster since it was measured. */
    static boolean isOfThePhone(JsonNode told) {
        return slowdown(told) >= slowdownOn(index(told));
    }

    /** How many times slower than this machine the phone was taken to be. */
    static double slowdown(JsonNode told) {
        return told.path("configSettings")
                .path("throttling")
                .path("cpuSlowdownMultiplier")
                .asDouble();
    }

    /** What its benchmark made on this machine, just before it looked at the page; 0 where it did not come to that. */
    private static double index(JsonNode told) {
        return told.path("environment").path("benchmarkIndex").asDouble();
    }

    /**
     * The same phone on a slower machine: Lighthouse's own calibration for its mid-tier phone (its docs/throttling.md and the
     * calculator named there), but never more than it takes by itself.
     */
    private static double slowdownOn(double index) {
        if (index == 0) {
            return USUAL_SLOWDOWN;
        }
        double calibrated = index >= 1300
                ? 3 + (index - 1300) / 233
                : index >= 800 ? 2 + (index - 800) / 500 : 1 + Math.max(0, index - 150) / 650;
        return Math.min(USUAL_SLOWDOWN, calibrated);
    }

    private void run(List<String> command) throws IOException {
        if (exitOf(command) != 0) {
            throw new AssertionError(command + " failed: see " + LOG);
        }
    }

    private int exitOf(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .directory(PLACE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG));
        Map<String, String> environment = builder.environment();
        String path = environment.get("PATH") + File.pathSeparator + NODE_OF_THE_BUILD;
        environment.put("PATH", path);
        environment.put("CHROME_PATH", chromium.toString());
        builder.command().set(0, found(command.get(0), path));
        try {
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end: see " + LOG);
            }
            return process.exitValue();
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
