package org.lifeline.feed.follow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lifeline.feed.key.InstallationKeys;
import org.lifeline.wire.ChangePage;

/** The calls for what another service knows, each with an end in time that covers the body too. */
final class Upstream {
    private static final int PAGE = 500;
    private static final int GONE = 410;

    private final URI base;
    private final InstallationKeys keys;
    private final FollowTimes times;
    private final ObjectMapper json;
    private final HttpClient http;

    Upstream(URI base, InstallationKeys keys, FollowTimes times, ObjectMapper json) {
        this.base = base;
        this.keys = keys;
        this.times = times;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(times.connect())
                .build();
    }

    /** The cursor is of an earlier life of the upstream. */
    static final class CursorGone extends Exception {
        private static final long serialVersionUID = 1;
    }

    interface SnapshotReader {
        void read(Snapshot snapshot) throws IOException;
    }

    ChangePage changes(String after) throws IOException, InterruptedException, CursorGone {
        HttpRequest request = get("/changes?limit=" + PAGE + "&wait="
                + times.hold().toSeconds() + "&after=" + URLEncoder.encode(after, StandardCharsets.US_ASCII));
        HttpResponse<byte[]> answer = within(
                times.hold().plus(times.answer()), http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()));
        if (answer.statusCode() == GONE) {
            throw new CursorGone();
        }
        return json.readValue(expect(answer).body(), ChangePage.class);
    }

    void snapshot(SnapshotReader reader) throws IOException, InterruptedException {
        try (InputStream body = body("/snapshot");
                MappingIterator<JsonNode> lines = json.readerFor(JsonNode.class).readValues(body)) {
            reader.read(new Snapshot(lines));
        }
    }

    interface PastReader {
        void read(StateLines lines) throws IOException;
    }

    /** What it had recorded by then, or what of that differs from what is held; held may be null. */
    void past(Instant at, Past.Held held, PastReader reader) throws IOException, InterruptedException {
        String difference = held == null ? "" : "&since=" + escaped(held.at()) + "&seen=" + escaped(held.cursor());
        try (InputStream body = body("/snapshot/as-of?at=" + escaped(at) + difference);
                JsonParser lines = json.getFactory().createParser(body)) {
            reader.read(new StateLines(lines));
        }
    }

    private static String escaped(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.US_ASCII);
    }

    /** Closed when the time for a snapshot is over. */
    private InputStream body(String path) throws IOException, InterruptedException {
        InputStream body = expect(
                        within(times.answer(), http.sendAsync(get(path), HttpResponse.BodyHandlers.ofInputStream())))
                .body();
        CompletableFuture.delayedExecutor(times.snapshot().toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> abandon(body));
        return body;
    }

    private static void abandon(InputStream body) {
        try {
            body.close();
        } catch (IOException alreadyClosed) {
            // the reader sees its own failure; there is nothing left to close
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header(InstallationKeys.HEADER, keys.sent())
                .GET()
                .build();
    }

    private static <T> HttpResponse<T> expect(HttpResponse<T> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode());
        }
        return answer;
    }

    private static <T> T within(Duration time, CompletableFuture<T> answer) throws IOException, InterruptedException {
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("no answer within " + time, late);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed.getCause());
        }
    }
}
