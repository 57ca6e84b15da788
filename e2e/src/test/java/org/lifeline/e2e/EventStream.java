package org.lifeline.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One client of the stream, read event by event. */
final class EventStream implements AutoCloseable {
    private final HttpURLConnection call;
    private final BufferedReader lines;

    record Event(String id, String data) {}

    private EventStream(HttpURLConnection call) throws IOException {
        this.call = call;
        this.lines = new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Of a coordinator. */
    static EventStream open(URI gateway, String lastEventId) throws IOException {
        return open(gateway, "coordinator", lastEventId);
    }

    /**
     * @param role of the one who listens; null for anybody
     * @param lastEventId null for a new client
     */
    static EventStream open(URI gateway, String role, String lastEventId) throws IOException {
        HttpURLConnection call = (HttpURLConnection)
                gateway.resolve("/api/v1/status/stream").toURL().openConnection();
        if (role != null) {
            call.setRequestProperty("Authorization", "Bearer " + Whole.token(role));
        }
        call.setReadTimeout((int) Duration.ofSeconds(30).toMillis());
        if (lastEventId != null) {
            call.setRequestProperty("Last-Event-ID", lastEventId);
        }
        return new EventStream(call);
    }

    /** Waits for the next event, which has to be one of this name. */
    Event next(String name) throws IOException {
        String id = null;
        String found = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event: ")) {
                found = line.substring("event: ".length());
            } else if (line.startsWith("id: ")) {
                id = line.substring("id: ".length());
            } else if (line.startsWith("data: ")) {
                if (!name.equals(found)) {
                    throw new AssertionError("not " + name + " but " + found + ": " + line);
                }
                return new Event(id, line.substring("data: ".length()));
            }
        }
        throw new AssertionError("the stream ended before " + name);
    }

    @Override
    public void close() {
        call.disconnect();
    }
}
