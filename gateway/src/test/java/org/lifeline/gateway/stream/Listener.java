package org.lifeline.gateway.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lifeline.gateway.Tokens;

/** A client of the stream, as simple as one can be: it reads lines and keeps events. */
final class Listener implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket = new Socket();
    private final List<Heard> events = new CopyOnWriteArrayList<>();
    private volatile boolean ended;
    private volatile String head = "";

    record Heard(String name, String id, String data) {}

    private Listener() {}

    static Listener at(int port, String path, String lastEventId) throws IOException {
        return at(port, path, Tokens.ofEverybody(), lastEventId);
    }

    /** @param bearer null for nobody */
    static Listener at(int port, String path, String bearer, String lastEventId) throws IOException {
        Listener listener = new Listener();
        listener.socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
        String token = bearer == null ? "" : "Authorization: Bearer " + bearer + "\r\n";
        String resume = lastEventId == null ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        listener.socket
                .getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                                + "Accept-Encoding: gzip, deflate, br\r\n" + token + resume
                                + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        Thread reader = new Thread(listener::read, "listener");
        reader.setDaemon(true);
        reader.start();
        return listener;
    }

    List<Heard> events() {
        return events;
    }

    boolean ended() {
        return ended;
    }

    /** Status line and headers. */
    String head() {
        return head;
    }

    private void read() {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder first = new StringBuilder();
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                first.append(line).append('\n');
            }
            head = first.toString();
            String name = null;
            String id = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    heard(new Heard(name, id, line.substring(6)));
                }
            }
            ended = true;
        } catch (IOException closed) {
            if (!socket.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    private synchronized void heard(Heard event) {
        events.add(event);
        notifyAll();
    }

    /** Returns as soon as it has heard so many, for those who tell hundreds; fails when it does not. */
    synchronized List<Heard> await(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (events.size() < count) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError("heard " + events.size() + " events instead of " + count);
            }
            wait(left);
        }
        return events;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
