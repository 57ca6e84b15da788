package org.lifeline.outages.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lifeline.outages.report.ReadEvidence.News;
import org.lifeline.outages.rules.Claim;
import org.lifeline.outages.supply.Service;

/**
 * The claims that can count, remembered between transactions, because a topic may have thousands of them and gains a few at
 * a time. What is remembered is brought up to date by the events of the topic, whoever wrote them, while the topic's lock
 * is held: so it is never older than what the database would say.
 */
@ApplicationScoped
public class Evidence {
    private final EvidenceMemory memory;
    private final TransactionSynchronizationRegistry transaction;

    Evidence(EvidenceMemory memory, TransactionSynchronizationRegistry transaction) {
        this.memory = memory;
        this.transaction = transaction;
    }

    /**
     * All claims about a service in a region that were seen since a time, but for those of an unknown level and the retracted
     * ones, which never count. Call it with the lock of {@link OneAtATime}.
     */
    public List<Claim> of(String region, Service service, Instant since) {
        Topic topic = new Topic(region, service);
        if (!turns().containsKey(topic)) {
            prepare(Set.of(topic));
        }
        Turn turn = turns().get(topic);
        if (turn.forgotten) {
            return ReadEvidence.all(topic, since).with(List.of(), since);
        }
        if (!turn.reaches(since)) {
            turn = turn.having(ReadEvidence.all(topic, since));
            turns().put(topic, turn);
        }
        return turn.claims(since);
    }

    /** Brings what is remembered of these topics up to date, all at once. Call it with their locks. */
    void prepare(Collection<Topic> topics) {
        Map<Topic, Long> known = new HashMap<>();
        for (Topic topic : topics) {
            Remembered remembered = memory.get(topic);
            if (remembered != null) {
                known.put(topic, remembered.upTo());
            }
        }
        if (!known.isEmpty()) {
            Map<String, Topic> byKey = new HashMap<>();
            known.keySet().forEach(topic -> byKey.put(topic.key(), topic));
            ReadEvidence.since(known).forEach(news -> apply(news, byKey.get(news.subject())));
        }
        topics.forEach(topic -> turns().put(topic, Turn.knowing(memory.get(topic))));
    }

    private void apply(News news, Topic topic) {
        Remembered remembered = memory.get(topic);
        if (remembered == null) {
            return;
        }
        switch (news.type()) {
            case ReportEvent.FILED, ReportEvent.RESOLVED -> {
                if (news.claim() == null) {
                    remembered.passed(news.event());
                } else {
                    remembered.add(news.claim(), news.event());
                }
            }
            case ReportEvent.REFUSED -> remembered.passed(news.event());
            default -> memory.remove(topic);
        }
    }

    /** A report of this transaction counts from now on. */
    void add(Topic topic, Report report, long event) {
        turns().get(topic).add(report.resolved ? report.claim() : null, event);
    }

    /** In this transaction reports change that were there before; the database is to be asked. */
    void forget(Topic topic) {
        turns().put(topic, Turn.ofChanged());
    }

    @SuppressWarnings("unchecked")
    private Map<Topic, Turn> turns() {
        Map<Topic, Turn> turns = (Map<Topic, Turn>) transaction.getResource(Evidence.class);
        if (turns == null) {
            Map<Topic, Turn> begun = new HashMap<>();
            transaction.putResource(Evidence.class, begun);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // nothing is certain yet
                }

                @Override
                public void afterCompletion(int status) {
                    end(begun, status == Status.STATUS_COMMITTED);
                }
            });
            return begun;
        }
        return turns;
    }

    private void end(Map<Topic, Turn> turns, boolean committed) {
        turns.forEach((topic, turn) -> {
            if (turn.forgotten) {
                memory.remove(topic);
            } else if (committed) {
                turn.committed().ifPresent(read -> memory.put(topic, read));
            }
        });
        memory.shrink();
    }
}
