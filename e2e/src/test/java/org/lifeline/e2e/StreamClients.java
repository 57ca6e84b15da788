package org.lifeline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many clients of the stream on one thread, so that what they cost is little beside what they measure. */
final class StreamClients implements AutoCloseable {
    private static final int MOST_AT_ONCE = 64 * 1024;

    private final List<CountingClient> clients = new ArrayList<>();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final Selector selector = Selector.open();
    private final Thread reader = new Thread(this::read, "stream-clients");
    private volatile boolean open = true;

    /**
     * Connects all of them; the first also reads what the events say.
     *
     * @param path with the query, if any
     */
    StreamClients(URI gateway, String path, int count, CountingClient.EventText texts) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: " + gateway.getAuthority()
                        + "\r\nAccept: text/event-stream\r\nAccept-Encoding: gzip, deflate, br\r\n"
                        + "Authorization: Bearer " + Whole.token("coordinator") + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            CountingClient client = new CountingClient(i == 0 ? texts : null);
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(gateway.getHost(), gateway.getPort()));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, client);
            clients.add(client);
            channels.add(channel);
        }
        reader.setDaemon(true);
        reader.start();
    }

    List<CountingClient> all() {
        return clients;
    }

    /** The one whose events are read. */
    CountingClient first() {
        return clients.get(0);
    }

    /** Whether every client has got this event. */
    boolean allHave(long event) {
        return clients.stream().allMatch(client -> client.last() >= event);
    }

    /** Fails if any of them has missed an event, got one twice or another than the rest. */
    void haveTheSameUpTo(long event) {
        for (CountingClient client : clients) {
            assertThat(client.broken()).isNull();
            assertThat(client.last()).isGreaterThanOrEqualTo(event);
            for (long one = Math.max(client.first(), first().first()) + 1; one <= event; one++) {
                assertThat(client.sumOf(one)).isEqualTo(first().sumOf(one));
            }
        }
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(MOST_AT_ONCE);
        byte[] bytes = new byte[MOST_AT_ONCE];
        try {
            while (open) {
                selector.select(key -> read(key, buffer, bytes));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void read(SelectionKey key, ByteBuffer buffer, byte[] bytes) {
        CountingClient client = (CountingClient) key.attachment();
        try {
            buffer.clear();
            int length = ((SocketChannel) key.channel()).read(buffer);
            if (length < 0) {
                client.ended("the connection was closed");
                key.cancel();
                return;
            }
            buffer.flip().get(bytes, 0, length);
            client.read(bytes, length);
        } catch (IOException broken) {
            client.ended(broken.toString());
            key.cancel();
        }
    }

    @Override
    public void close() throws IOException {
        open = false;
        selector.wakeup();
        try {
            reader.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
