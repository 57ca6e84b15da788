package org.lifeline.gateway.edge.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lifeline.gateway.Behind;

/** The page that tries out the API works under its policy, which names each script within it. */
@QuarkusTest
@QuarkusTestResource(value = Behind.class, restrictToAnnotatedClass = true)
class DocsTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Pattern SCRIPT =
            Pattern.compile("<script(?<attributes>[^>]*)>(?<text>.*?)</script>", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=[\"'](?<address>[^\"']+)");

    @TestHTTPResource("/docs/")
    URI docs;

    @TempDir
    Path profile;

    @Test
    void thePolicyNamesTheScriptsWithinThePageAndNoOtherHost() throws NoSuchAlgorithmException {
        Response page = given().get("/docs/");
        List<String> hashes = new ArrayList<>();
        Matcher scripts = SCRIPT.matcher(page.asString());
        while (scripts.find()) {
            if (!scripts.group("attributes").contains("src=")) {
                hashes.add("'" + sha256(scripts.group("text")) + "'");
            }
        }

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(hashes).isNotEmpty();
        assertThat(page.header("Content-Security-Policy"))
                .as("put these into lifeline.edge.docs-scripts: " + hashes)
                .contains("script-src 'self' " + String.join(" ", hashes) + ";")
                .doesNotContain("unsafe", "http", "*");
        Matcher addresses = ADDRESS.matcher(page.asString());
        while (addresses.find()) {
            assertThat(addresses.group("address")).doesNotContain("//");
        }
    }

    private static String sha256(String script) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void aBrowserShowsItAndHasNothingToRefuse() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium here");
        Path log = profile.resolve("said");
        Process browser = new ProcessBuilder(
                        CHROMIUM.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + profile.resolve("profile"),
                        "--enable-logging=stderr",
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        docs.toString())
                .redirectError(log.toFile())
                .start();
        String shown = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        browser.waitFor();

        assertThat(shown).contains("opblock", "/api/v1/status/{pcode}");
        assertThat(Files.readAllLines(log).stream().filter(line -> line.contains("CONSOLE")))
                .noneMatch(line -> line.contains("Content Security Policy") || line.contains("Refused"));
    }
}
