package org.lifeline.outages.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is remembered of each topic, up to so many claims in all; beyond that whole topics are forgotten. */
@ApplicationScoped
class EvidenceMemory {
    private final Map<Topic, Remembered> topics = new ConcurrentHashMap<>();
    private final int most;

    EvidenceMemory(ReportSettings settings) {
        this.most = settings.rememberedClaims();
    }

    /** Null when nothing is remembered. */
    Remembered get(Topic topic) {
        return topics.get(topic);
    }

    void put(Topic topic, Remembered remembered) {
        topics.put(topic, remembered);
    }

    void remove(Topic topic) {
        topics.remove(topic);
    }

    /** Always the same ones go first: forgetting the one least used would forget each just before a batch comes round to it. */
    void shrink() {
        int size = topics.values().stream().mapToInt(Remembered::size).sum();
        for (Iterator<Remembered> each = topics.values().iterator(); size > most && each.hasNext(); ) {
            size -= each.next().size();
            each.remove();
        }
    }
}
