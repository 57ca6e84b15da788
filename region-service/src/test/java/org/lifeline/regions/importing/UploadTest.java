package org.lifeline.regions.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lifeline.guard.Tokens;
import org.lifeline.local.postgres.TestPostgres;

@QuarkusTest
@WithTestResource(TestPostgres.class)
class UploadTest {
    private static final String FILE = "pcode,level,name_en\nXV,0,Name\n";
    private static final int MEGABYTE = 1 << 20;

    @Inject
    DataSource database;

    @TestHTTPResource(Imports.PATH)
    URI address;

    @Test
    void aFileIsTakenAndCanBeFollowed() {
        Response taken = Imports.csv(FILE).post(Imports.PATH);

        taken.then()
                .statusCode(202)
                .header("Location", equalTo(Imports.PATH + "/" + taken.path("id")))
                .body("name", equalTo("file"), "kind", equalTo("REGIONS"), "dryRun", equalTo(false))
                .body("bytes", equalTo(FILE.length()), "rows.done", equalTo(0), "failure", equalTo(null));
        String id = taken.path("id");
        Imports.over(id);
        given().get(Imports.PATH).then().body("items[0].id", equalTo(id), "items[0].state", equalTo("DONE"));
    }

    @Test
    void theListIsWalkedFromTheNewestToTheOldest() {
        List<String> sent = IntStream.range(0, 3)
                .mapToObj(i -> Imports.over(Imports.csv(FILE)).getString("id"))
                .toList();

        String next = given().get(Imports.PATH + "?limit=2")
                .then()
                .body("items[0].id", equalTo(sent.get(2)))
                .extract()
                .path("next");

        assertThat(next).isEqualTo(sent.get(1));
        given().get(Imports.PATH + "?limit=2&after=" + next).then().body("items[0].id", equalTo(sent.get(0)));
    }

    @Test
    void aFileSentTwiceUnderAKeyIsTakenOnce() {
        UUID key = UUID.randomUUID();
        List<CompletableFuture<Response>> calls = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Imports.csv(FILE).header("Idempotency-Key", key).post(Imports.PATH)))
                .toList();

        List<Response> answers = calls.stream().map(CompletableFuture::join).toList();

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(202, 200, 200, 200);
        assertThat(answers.stream().map(answer -> answer.path("id").toString()).distinct())
                .hasSize(1);
        Imports.csv(FILE + "XW,0,Name\n")
                .header("Idempotency-Key", key)
                .post(Imports.PATH)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:lifeline:problem:conflict"));
        Imports.csv(FILE)
                .header("Idempotency-Key", key)
                .queryParam("dryRun", "true")
                .post(Imports.PATH)
                .then()
                .statusCode(409);
        assertThat(count("select count(*) from import where not arrived")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "yes", "TRUE", "1", "undefined"})
    void aDryRunIsNeverMistakenForTheRealThing(String dryRun) {
        Imports.csv(FILE)
                .queryParam("dryRun", dryRun)
                .post(Imports.PATH)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("dryRun"), "violations.in", hasItem("query"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?name=", "?name=%20", "?name=a%01b"})
    void aFileNeedsAName(String query) {
        given().urlEncodingEnabled(false)
                .contentType("text/csv")
                .body(FILE)
                .post(Imports.PATH + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(containsString("name")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "text/csv; charset=windows-1256", "text/csv;charset=UTF-16"})
    void otherKindsOfFilesAreRefused(String type) {
        Imports.of(type, FILE.getBytes(StandardCharsets.UTF_8))
                .post(Imports.PATH)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aKeyMustBeAUuid() {
        Imports.csv(FILE)
                .header("Idempotency-Key", "again")
                .post(Imports.PATH)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("Idempotency-Key"), "violations.in", hasItem("header"));
    }

    @Test
    void anEmptyFileIsRefused() {
        Imports.csv("").post(Imports.PATH).then().statusCode(400).body("detail", containsString("empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0197c5a0-0000-7000-8000-000000000000", "0197c5a0-0000-7000-8000-000000000000/refused"})
    void anUnknownImportIsNotFound(String path) {
        given().get(Imports.PATH + "/" + path)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:lifeline:problem:not-found"));
    }

    @Test
    void aFileOfSixtyFourMegabytesIsTakenAlsoWhenItsLengthIsNotToldBefore() throws IOException {
        assertThat(send(64, "Content-Length: " + 64 * MEGABYTE)).contains(" 202 ");
        assertThat(send(64, "Transfer-Encoding: chunked")).contains(" 202 ");
    }

    @Test
    void aLargerFileIsRefusedAndNothingOfItIsKept() throws IOException {
        assertThat(send(0, "Content-Length: " + 65 * MEGABYTE)).contains(" 413 ");
        assertThat(send(65, "Transfer-Encoding: chunked")).contains(" 413 ");
        assertThat(send(80, "Transfer-Encoding: chunked")).contains(" 413 ");

        assertThat(count("select count(*) from import where not arrived")).isZero();
    }

    @Test
    void otherPathsTakeNoMoreThanBefore() {
        given().contentType("text/csv")
                .body(new byte[MEGABYTE + 1])
                .post("/api/v1/regions")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:lifeline:problem:content-too-large"));
    }

    @Test
    void aFileThatBreaksOffLeavesNothingBehind() throws IOException {
        try (Socket caller = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = caller.getOutputStream();
            write(out, head("cut") + "Content-Length: 5000000\r\n\r\n" + FILE);
            out.write(new byte[2 * MEGABYTE]);
            out.flush();
            Awaitility.await().until(() -> count("select count(*) from import where not arrived") == 1);
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> count("select count(*) from import where name = 'cut'") == 0);
        given().get(Imports.PATH).then().body("items.name", not(hasItem("cut")));
    }

    @Test
    void oneWhoSendsSlowlyLeavesRoomForOthers() throws IOException {
        String token = Tokens.ofPerson("slow", "admin");
        try (Socket first = new Socket(address.getHost(), address.getPort());
                Socket second = new Socket(address.getHost(), address.getPort())) {
            for (Socket slow : List.of(first, second)) {
                write(slow.getOutputStream(), head("slow", token) + "Content-Length: 5000000\r\n\r\n" + FILE);
            }
            Awaitility.await().until(() -> count("select count(*) from import where name = 'slow'") == 2);

            Imports.csv(FILE)
                    .header("Authorization", "Bearer " + token)
                    .post(Imports.PATH)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "10");
            Imports.csv(FILE).post(Imports.PATH).then().statusCode(202);
        }
        Awaitility.await().until(() -> count("select count(*) from import where name = 'slow'") == 0);
    }

    @Test
    void theBytesAreGoneOnceTheImportIsOver() {
        Imports.over(Imports.csv(FILE));

        assertThat(count("select count(*) from import_piece p join import i on i.id = p.import"
                        + " where i.state in ('DONE', 'FAILED')"))
                .isZero();
    }

    /** Lines of blanks, which are no rows; the status line of the answer. */
    private String send(int megabytes, String length) throws IOException {
        boolean chunked = length.contains("chunked");
        byte[] piece = new byte[MEGABYTE];
        Arrays.fill(piece, (byte) ' ');
        for (int i = 1023; i < MEGABYTE; i += 1024) {
            piece[i] = '\n';
        }
        System.arraycopy("pcode".getBytes(StandardCharsets.US_ASCII), 0, piece, 0, 5);
        try (Socket caller = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = caller.getOutputStream();
            write(out, head("large") + length + "\r\n\r\n");
            for (int i = 0; i < megabytes; i++) {
                write(out, chunked ? Integer.toHexString(MEGABYTE) + "\r\n" : "");
                out.write(piece);
                write(out, chunked ? "\r\n" : "");
                Arrays.fill(piece, 0, 5, (byte) ' ');
            }
            write(out, chunked ? "0\r\n\r\n" : "");
            return new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static String head(String name) {
        return head(name, Tokens.of("admin"));
    }

    private static String head(String name, String token) {
        return "POST " + Imports.PATH + "?name=" + name + " HTTP/1.1\r\nHost: x\r\nContent-Type: text/csv\r\n"
                + "Authorization: Bearer " + token + "\r\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private long count(String query) {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
