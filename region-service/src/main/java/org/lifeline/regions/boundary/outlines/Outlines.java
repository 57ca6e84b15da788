package org.lifeline.regions.boundary.outlines;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The light boundaries, made once for each version of them and kept as they are sent. */
@ApplicationScoped
public class Outlines {
    /** A console asks for a country and what lies in it; more are made again. */
    private static final int MOST = 64;

    private static final double OTHERWISE = 0.001;

    private final Kept kept;
    private final Sketches sketches;
    private final OutlineSettings settings;
    private final Map<Integer, Drawn> levels = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > MOST;
        }
    });

    Outlines(Kept kept, Sketches sketches, OutlineSettings settings) {
        this.kept = kept;
        this.sketches = sketches;
        this.settings = settings;
    }

    /** @param text GeoJSON */
    record Answer(String tag, String text) {}

    /** Makes them all, as far as they are not as they are kept now. */
    public void prepare() {
        QuarkusTransaction.requiringNew().call(kept::levels).forEach(level -> drawn(level, tag(entries(level, null))));
    }

    /** @param parent null for all of the level */
    Answer of(int level, String parent) {
        List<Kept.Entry> entries = entries(level, parent);
        String tag = tag(entries);
        String asked = level + " " + parent;
        Answer before = answers.get(asked);
        if (before != null && before.tag().equals(tag)) {
            return before;
        }
        Drawn drawn = drawn(level, parent == null ? tag : tag(entries(level, null)));
        Answer made = new Answer(
                tag, drawn.collection(entries.stream().map(Kept.Entry::pcode).toList()));
        if (!entries.isEmpty()) {
            answers.put(asked, made);
        }
        return made;
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
