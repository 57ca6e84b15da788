package org.lifeline.regions.boundary.outlines;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lifeline.door.answer.LargeAnswer;
import org.lifeline.door.answer.LargeAnswers;

/** The light boundaries, made once for each version of them and kept as they are sent. */
@ApplicationScoped
public class Outlines {
    private static final double OTHERWISE = 0.001;

    private final Kept kept;
    private final Sketches sketches;
    private final OutlineSettings settings;
    private final Map<Integer, Drawn> levels = new ConcurrentHashMap<>();
    private final LargeAnswers answers;

    Outlines(Kept kept, Sketches sketches, OutlineSettings settings, LargeAnswers answers) {
        this.kept = kept;
        this.sketches = sketches;
        this.settings = settings;
        this.answers = answers;
    }

    /** What an answer is made from, by which those who ask the same are known. */
    private record Question(int level, String parent, String tag) {}

    /** An answer of which only the tag is known until it is asked for. */
    record Answer(String tag, Supplier<LargeAnswer> content) {}

    /** Makes them all, as far as they are not as they are kept now. */
    public void prepare() {
        QuarkusTransaction.requiringNew().call(kept::levels).forEach(level -> drawn(level, tag(entries(level, null))));
    }

    /**
     * Must not be called within a transaction: whoever waits for the content would hold a connection.
     *
     * @param parent null for all of the level
     */
    Answer of(int level, String parent) {
        List<Kept.Entry> entries = entries(level, parent);
        String tag = tag(entries);
        return new Answer(tag, () -> answers.of(
                        new Question(level, parent, tag),
                        () -> true,
                        () -> new EntityTag(tag),
                        () -> collection(level, parent, entries))
                .answer());
    }

    private LargeAnswer collection(int level, String parent, List<Kept.Entry> entries) {
        Drawn drawn = drawn(level, tag(parent == null ? entries : entries(level, null)));
        return drawn.collection(entries.stream().map(Kept.Entry::pcode).toList());
    }

    private List<Kept.Entry> entries(int level, String parent) {
        return QuarkusTransaction.requiringNew().call(() -> kept.entries(level, parent));
    }

    private static String tag(List<Kept.Entry> entries) {
        return "\"" + UUID.nameUUIDFromBytes(entries.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    private Drawn drawn(int level, String tag) {
        Drawn before = levels.get(level);
        return before != null && before.tag().equals(tag) ? before : draw(level, tag);
    }

    /** One at a time: it takes a core for seconds, and much memory. */
    private synchronized Drawn draw(int level, String tag) {
        Drawn before = levels.get(level);
        if (before != null && before.tag().equals(tag)) {
            return before;
        }
        double tolerance = settings.tolerance().getOrDefault(level, OTHERWISE);
        Drawn made = Drawn.of(tag, sketches.of(level, tolerance), tolerance);
        levels.put(level, made);
        return made;
    }
}
