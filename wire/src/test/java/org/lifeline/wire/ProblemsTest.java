package org.lifeline.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {
    private static final String TRIALS = "/api/v1/trials";
    private static final String POST = "POST " + TRIALS + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/api/v1/nowhere", "/q/nowhere", TRIALS + "/silent"})
    void nothingAtThePathIsNotFound(String path) {
        problem(given().get(path), 404, "not-found").body("instance", equalTo(path));
    }

    @Test
    void theDetailOfAResourceIsKept() {
        problem(given().get(TRIALS + "/00000000-0000-0000-0000-000000000000"), 404, "not-found")
                .body("detail", equalTo("No trial has the id 00000000-0000-0000-0000-000000000000"));
    }

    @Test
    void anotherMethodIsNotAllowed() {
        problem(given().delete(TRIALS), 405, "method-not-allowed");
    }

    @Test
    void anotherFormatIsNotAcceptable() {
        problem(given().accept("text/csv").get(TRIALS + "/broken"), 406, "not-acceptable");
    }

    @Test
    void anotherMediaTypeIsNotSupported() {
        problem(given().contentType("text/csv").body("a").post(TRIALS), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"level\": ", "{\"level\": nope}", "", "null", "[]", "\"a\"", "{\"level\":\"NONE\"} {}"})
    void aBodyThatIsNotWhatIsExpectedIsABadRequest(String body) {
        problem(post(body), 400, "bad-request");
    }

    @Test
    void aBodyNestedWithoutEndIsABadRequest() {
        problem(post("[".repeat(5000)), 400, "bad-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'lvel':1}                       | lvel             | is not a field that is known here; known are at,",
                "{'others':[{},{'relia':1}]}      | others[1].relia  | is not a field that is known here",
                "{'level':'BAD'}                  | level            | must be one of NORMAL, NONE",
                "{'level':1}                      | level            | must be one of NORMAL, NONE",
                "{'level':{}}                     | level            | must be one of NORMAL, NONE",
                "{'others':[{},{'level':'X'}]}    | others[1].level  | must be one of NORMAL, NONE",
                "{'counts':{'X':1}}               | counts           | must be one of NORMAL, NONE",
                "{'hours':'x'}                    | hours            | must be a whole number in range",
                "{'hours':'5'}                    | hours            | must be a whole number in range",
                "{'hours':99999999999}            | hours            | must be a whole number in range",
                "{'hours':0.5}                    | hours            | must be a whole number in range",
                "{'at':'yesterday'}               | at               | must be a time as in 2025-03-07T15:30:00Z",
                "{'id':'7'}                       | id               | must be a UUID",
                "{'others':{}}                    | others           | must be a list",
                "{'source':7}                     | source           | must be an object",
                "{'source':{'reliability':3}}     | source.reliability | must be a text"
            })
    void aFieldThatCannotBeReadIsNamed(String body, String field, String message) {
        String text = problem(post(body.replace('\'', '"')), 400, "bad-request")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].in", equalTo("body"))
                .extract()
                .asString();
        assertThat(text).contains(message).doesNotContain("org.lifeline").doesNotContain("java.");
    }

    @Test
    void everyViolatedConstraintIsNamed() {
        problem(post("{\"hours\":25,\"others\":[{\"reliability\":\"A\"},{\"reliability\":\"Q\"}]}"), 400, "bad-request")
                .body("violations.field", hasItems("level", "hours", "others[1].reliability"));
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, limit, query",
        "?limit=many, limit, query",
        "?level=BAD, level, query",
        "/seven, '', path",
        "/at/noon, '', path",
        "/number/seven, '', path"
    })
    void aParameterThatCannotBeReadIsABadRequest(String address, String field, String in) {
        problem(given().get(TRIALS + address), 400, "bad-request")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].in", equalTo(in));
    }

    @Test
    void anUnexpectedFailureTellsNothingOfTheInside() {
        String text = problem(given().get(TRIALS + "/broken"), 500, "internal")
                .extract()
                .asString();
        assertThat(text).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsUnavailabilityAndNoErrorOfOurs() {
        problem(given().get(TRIALS + "/cut-off"), 503, "unavailable").header("Retry-After", equalTo("1"));
    }

    @Test
    void aBodyDeclaredTooLargeIsRefusedAtOnce() throws Exception {
        String answer = Raw.send(port(), POST + "Content-Length: 10485760\r\n\r\n\"", kilobyte(), 10_240);
        assertThat(answer).startsWith("HTTP/1.1 413").contains(problemOf("content-too-large"));
    }

    @Test
    void aBodyThatGrowsTooLargeIsRefused() throws Exception {
        byte[] chunk = ("400\r\n" + "a".repeat(1024) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        String answer = Raw.send(port(), POST + "Transfer-Encoding: chunked\r\n\r\n1\r\n\"\r\n", chunk, 10_240);
        assertThat(answer).startsWith("HTTP/1.1 413").contains(problemOf("content-too-large"));
    }

    @Test
    void aChunkedBodyWithinTheLimitArrives() throws Exception {
        byte[] chunk = "10\r\n{\"level\":\"NONE\"}\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        String answer = Raw.send(port(), POST + "Transfer-Encoding: chunked\r\n\r\n", chunk, 1);
        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"level\":\"NONE\"");
    }

    @Test
    void aClientThatOnlyReadsAfterSendingSeesTheRefusal() {
        problem(post("\"" + "a".repeat(10_000_000) + "\""), 413, "content-too-large");
    }

    @Test
    void aBodyThatNeverEndsIsRefused() throws Exception {
        String answer =
                Raw.send(port(), POST + "Content-Length: 100\r\n\r\n", "\"".getBytes(StandardCharsets.US_ASCII), 1);
        assertThat(answer).startsWith("HTTP/1.1 408").contains(problemOf("timed-out"));
    }

    /** There is room for one and a half of them. */
    @Test
    void largeBodiesThatFillTheRoomAreRefusedAndSmallOnesAreNot() throws Exception {
        try (Socket one = begin();
                Socket another = begin()) {
            String refused = answerOf(one, another);

            assertThat(refused).startsWith("HTTP/1.1 503").containsIgnoringCase("retry-after: 1");
            assertThat(refused).contains(problemOf("unavailable"));
            post("{\"level\":\"NONE\"}").then().statusCode(200);
        }
    }

    private static Socket begin() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.getOutputStream()
                .write((POST + "Content-Length: 1000000\r\n\r\n" + "a".repeat(900 * 1024))
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Of whichever is answered first. */
    private static String answerOf(Socket one, Socket another) throws IOException {
        while (one.getInputStream().available() == 0 && another.getInputStream().available() == 0) {
            Thread.onSpinWait();
        }
        Socket answered = one.getInputStream().available() > 0 ? one : another;
        return new String(
                answered.getInputStream().readNBytes(answered.getInputStream().available()), StandardCharsets.UTF_8);
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post(TRIALS);
    }

    private static ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:lifeline:problem:" + type))
                .body("status", equalTo(status))
                .body("title", not(emptyOrNullString()))
                .body("detail", not(emptyOrNullString()))
                .body("instance", not(emptyOrNullString()));
    }

    private static String problemOf(String type) {
        return "{\"type\":\"urn:lifeline:problem:" + type + "\"";
    }

    private static byte[] kilobyte() {
        return "a".repeat(1024).getBytes(StandardCharsets.US_ASCII);
    }

    private static int port() {
        return RestAssured.port;
    }
}
