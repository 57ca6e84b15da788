package org.lifeline.gateway.follow;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jboss.logging.Logger;
import org.lifeline.gateway.WholeFile;

/** Keeps what is known on disk, so that a gateway that starts while both services are down shows it, and says how old it is. */
@ApplicationScoped
class KeepLastKnown {
    private static final Logger LOG = Logger.getLogger(KeepLastKnown.class);

    private final Optional<Path> file;
    private final BoardWriter writer;
    private final Following following;
    private final ObjectMapper json;
    private volatile boolean keeping = true;

    KeepLastKnown(BoardConfig config, BoardWriter writer, Following following, ObjectMapper json) {
        this.file = config.keptIn();
        this.writer = writer;
        this.following = following;
        this.json = json;
    }

    /** Before the feeds are followed: what they tell replaces it. */
    void restore(@Observes @Priority(1) StartupEvent started) {
        file.filter(Files::exists).ifPresent(path -> {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(path))) {
                LastKnown kept = json.readerFor(LastKnown.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                        .readValue(in);
                following.remember(kept);
                writer.write((known, now) -> known.restore(kept, now));
            } catch (IOException | RuntimeException unreadable) {
                LOG.warnf("What was known before cannot be read and is left out: %s", unreadable);
            }
        });
    }

    @Scheduled(every = "{lifeline.board.keep}", delayed = "{lifeline.board.keep}")
    void keep() {
        file.ifPresent(this::keep);
    }

    void keep(@Observes @Priority(1) ShutdownEvent stopping) {
        keep();
    }

    private void keep(Path path) {
        LastKnown[] now = new LastKnown[1];
        writer.write((known, at) -> now[0] = known.kept(following.regionsHeard(), following.outagesHeard()));
        if (now[0] == null) {
            return;
        }
        try {
            WholeFile.replace(path, file -> {
                try (OutputStream out = new GZIPOutputStream(file)) {
                    json.writeValue(out, now[0]);
                }
            });
            keeping = true;
        } catch (IOException failed) {
            if (keeping) { // said once: a full disk is no place for a log that repeats itself
                keeping = false;
                LOG.warnf(
                        "What is known cannot be kept on disk; a start while the services are down will show what was kept before: %s",
                        failed);
            }
        }
    }
}
