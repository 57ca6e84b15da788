package org.lifeline.door.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.nio.NioEventLoopGroup;
import io.vertx.core.buffer.impl.VertxByteBufAllocator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** In a JVM of its own, with little memory outside the heap and the option that is to end it. */
class DirectMemoryWatchTest {
    private static final String STAYS_OUT = "stays out";
    private static final String RECOVERS = "recovers";
    private static final int RECOVERED = 42;

    @Test
    void serviceThatStaysWithoutDirectMemoryEnds() throws Exception {
        assertThat(exitOf(STAYS_OUT)).isEqualTo(EndWithoutDirectMemory.EXIT_CODE);
    }

    @Test
    void serviceThatIsShortOfDirectMemoryForAMomentGoesOn() throws Exception {
        assertThat(exitOf(RECOVERS)).isEqualTo(RECOVERED);
    }

    private static int exitOf(String trial) throws IOException, InterruptedException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:MaxDirectMemorySize=8m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Service.class.getName(),
                        trial)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(service.waitFor(60, TimeUnit.SECONDS))
                    .as("it ends by itself")
                    .isTrue();
            return service.exitValue();
        } finally {
            service.destroyForcibly();
        }
    }

    /** Two event loops, and somebody who takes all the memory that sockets write from. */
    static final class Service {
        private static final Duration PATIENCE = Duration.ofSeconds(3);

        private Service() {}

        public static void main(String[] trial) throws InterruptedException {
            new DirectMemoryWatch(
                            VertxByteBufAllocator.POOLED_ALLOCATOR,
                            Duration.ofMillis(100),
                            PATIENCE,
                            EndWithoutDirectMemory::end)
                    .over(new NioEventLoopGroup(2));
            List<ByteBuffer> taken = new ArrayList<>();
            try {
                while (true) {
                    taken.add(ByteBuffer.allocateDirect(16 * 1024));
                }
            } catch (OutOfMemoryError allTaken) {
                // as the option is for the heap, this goes by unseen
            }
            TimeUnit.SECONDS.sleep(1);
            if (trial[0].equals(STAYS_OUT)) {
                TimeUnit.MINUTES.sleep(5);
            }
            taken.clear();
            System.gc();
            TimeUnit.MILLISECONDS.sleep(PATIENCE.toMillis() * 2);
            System.exit(RECOVERED);
        }
    }
}
