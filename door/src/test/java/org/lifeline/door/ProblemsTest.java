package org.lifeline.door;

import static io.restassured.RestAssured.given;
import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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

    @Test
    void whatThePlatformRefusesWithoutWordsIsToldAsAProblem() {
        problem(given().contentType("text/plain").post(TRIALS + "/words"), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "/at/x"})
    void anotherMethodIsToldWhichOnesThereAre(String path) {
        String expected = path.isEmpty() ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
        problem(given().delete(TRIALS + path), 405, "method-not-allowed").header("Allow", equalTo(expected));
        problem(given().request("BREW", TRIALS + path), 405, "method-not-allowed")
                .header("Allow", equalTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":\"NONE\",\"level\":\"NONE\"}",
                "{\"source\":{\"reliability\":\"A\",\"reliability\":\"B\"},\"level\":\"NONE\"}"
            })
    void aNameThatComesTwiceInOneObjectIsABadRequest(String body) {
        problem(post(body), 400, "bad-request").body("detail", startsWith("One object names a field twice"));
        problem(
                given().contentType("application/json").body("[" + body + "]").post(TRIALS + "/batch"),
                400,
                "bad-request");
    }

    @Test
    void aNameThatComesTwiceInAnObjectOfOneFieldIsABadRequest() {
        problem(
                given().contentType("application/json")
                        .body("{\"reason\":\"x\",\"reason\":\"x\"}")
                        .post(TRIALS + "/reason"),
                400,
                "bad-request");
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
                "{'source':{'reliability':3}}     | source.reliability | must be a text",
                "{'source':{'reliability':'a\\u0000'}} | source.reliability | without the character zero",
                "{'source':{'reliability':'\\ud83d'}}  | source.reliability | halves of characters",
                "{'at':'-999999999-01-01T00:00:00Z'} | at            | must be a time as in 2025-03-07T15:30:00Z",
                "{'at':'+10000-01-01T00:00:00Z'}  | at               | must be a time as in 2025-03-07T15:30:00Z",
                "{'at':'2025-03-07T15:30:00'}     | at               | must say its zone",
                "{'at':'2025-03-07T15:30'}        | at               | must say its zone"
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
        "/at/-999999999-01-01T00:00:00Z, '', path",
        "/at/%2B999999999-12-31T23:59:59Z, '', path",
        "/at/-0001-12-31T23:59:59Z, '', path",
        "/at/%2B10000-01-01T00:00:00Z, '', path",
        "/number/seven, '', path",
        "/number/%D9%A3, '', path",
        "/degrees/0x1p3, '', path",
        "/degrees/35d, '', path",
        "/degrees/35f, '', path",
        "/degrees/NaN, '', path",
        "/degrees/Infinity, '', path",
        "/degrees/1e400, '', path",
        "/degrees/%2035, '', path"
    })
    void aParameterThatCannotBeReadIsABadRequest(String address, String field, String in) {
        problem(asWritten().get(TRIALS + address), 400, "bad-request")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].in", equalTo(in));
    }

    @ParameterizedTest
    @CsvSource({"at/0000-01-01T00:00:00Z", "at/9999-12-31T23:59:59Z", "degrees/-35.5", "degrees/1e-3", "number/-7"})
    void whatCanBeReadIsTaken(String address) {
        asWritten().get(TRIALS + "/" + address).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/trials?level=%00", "/api/v1/trials/a%00b", "/%00", "/openapi?x=%00"})
    void theCharacterZeroInAnAddressIsABadRequest(String address) {
        problem(asWritten().get(address), 400, "bad-request");
        problem(asWritten().contentType("application/json").body("{}").post(address), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/trials;a=b", "/api/v1;x=y/trials", "/api/v1/trials/at/x;", "/;/api/v1/trials"})
    void nothingIsAtAPathWithParameters(String path) {
        problem(asWritten().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | 406",
                "é | 406",
                "a/b/c | 406",
                "text/csv;q=x | 406",
                "*/*, a | 406",
                "'' | 200",
                "',' | 200",
                "',text/plain,,' | 200",
                "*/* | 200",
                "text/*;q=0.5, application/json | 200"
            })
    void acceptIsAListOfMediaTypes(String accept, int status) throws Exception {
        String answer = Raw.send(
                port(),
                "GET /api/v1/trials/at/2025-03-07T15:30:00Z HTTP/1.1\r\nHost: x\r\nAccept: " + accept
                        + "\r\nConnection: close\r\n\r\n",
                new byte[0],
                1);
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer.contains(problemOf("not-acceptable"))).isEqualTo(status == 406);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.0, '', 400",
        "HTTP/1.0, Host: x, 200",
        "HTTP/1.1, Host: x, 200",
        "HTTP/1.1, '', 400",
        "HTTP/1.1, Host: x|Host: x, 400",
        "HTTP/1.0, Host: x|Host: y, 400",
        "HTTP/1.1, Host: a b, 400",
        "HTTP/1.1, Host: [, 400"
    })
    void thereIsOneHost(String version, String hosts, int status) throws Exception {
        String lines = hosts.isEmpty() ? "" : hosts.replace("|", "\r\n") + "\r\n";
        String answer = Raw.send(
                port(),
                "GET /api/v1/trials/address " + version + "\r\n" + lines + "Connection: close\r\n\r\n",
                new byte[0],
                1);
        assertThat(answer).matches("(?s)HTTP/1.[01] " + status + " .*");
        assertThat(answer.contains(problemOf("bad-request"))).isEqualTo(status == 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRIALS + "/broken", "/failing-route"})
    void anErrorOfOursIsOneLineUnderAnIdAndTellsNothingOfTheInside(String path) {
        try (LoggedLines log = LoggedLines.listen()) {
            String text = problem(given().get(path), 500, "internal").extract().asString();
            String id = from(text).getString("errorId");

            assertThat(text).doesNotContain("secret").doesNotContain("Exception");
            assertThat(log.lines()).hasSize(1);
            assertThat(log.lines().get(0))
                    .contains(id, path, "IllegalStateException in org.lifeline.door.Trial")
                    .doesNotContain("secret", "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "22P05", "22008"})
    void whatNoDatabaseTakesIsABadRequest(String state) {
        problem(given().get(TRIALS + "/refused-by-database/" + state), 400, "bad-request");
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

    /** Percent signs are not escaped once more. */
    private static RequestSpecification asWritten() {
        return given().urlEncodingEnabled(false);
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
