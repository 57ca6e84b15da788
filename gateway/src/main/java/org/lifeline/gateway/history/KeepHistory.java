package org.lifeline.gateway.history;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.lifeline.gateway.past.NotTold;
import org.lifeline.gateway.past.PastBoards;

/**
 * Keeps the board of every whole hour as it was known then. Each is asked for as any other past time is, so all gateways keep the same, and hours
 * in which none was there are filled in; the newest days first, back to the day before which nothing was known.
 */
@ApplicationScoped
class KeepHistory {
    private static final Logger LOG = Logger.getLogger(KeepHistory.class);

    private final DayStore store;
    private final PastBoards boards;
    private final HistoryConfig config;
    private final Clock clock;
    private final Set<LocalDate> complete = new HashSet<>();
    private LocalDate nothingBefore = LocalDate.MIN;
    private HistoryDay today = new HistoryDay(LocalDate.MIN);

    KeepHistory(DayStore store, PastBoards boards, HistoryConfig config, Clock clock) {
        this.store = store;
        this.boards = boards;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{lifeline.history.look}",
            delayed = "{lifeline.history.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fillIn() {
        Instant last = clock.instant().minus(config.settles()).truncatedTo(ChronoUnit.HOURS);
        LocalDate newest = HistoryDay.of(last);
        LocalDate oldest = store.oldest(newest, HistoryDay.of(last.minus(config.keep())));
        long end = System.nanoTime() + config.turn().toNanos();
        try {
            for (LocalDate date = newest;
                    !date.isBefore(oldest) && date.isAfter(nothingBefore);
                    date = date.minusDays(1)) {
                if (!complete.contains(date) && !fillIn(date, last, end)) {
                    return;
                }
            }
            store.forgetBefore(oldest);
        } catch (NotTold later) {
            LOG.debugf("The history is filled in later: %s", later.getMessage());
        }
    }

    /** Whether there is time for more. */
    private boolean fillIn(LocalDate date, Instant last, long end) {
        HistoryDay day = date.equals(today.date())
                ? today
                : store.read(date, pcode -> true).orElseGet(() -> new HistoryDay(date));
        boolean inTime = true;
        boolean changed = false;
        try {
            for (int hour = 0;
                    hour < HistoryDay.HOURS && inTime && !day.hour(hour).isAfter(last);
                    hour++) {
                if (!day.has(hour)) {
                    add(day, hour);
                    changed = true;
                    inTime = System.nanoTime() < end && !Thread.currentThread().isInterrupted();
                }
            }
        } finally {
            boolean kept = !changed || store.save(day);
            if (kept && day.isComplete()) {
                complete.add(date);
            }
        }
        if (day.isComplete() && !day.isNews()) {
            nothingBefore = date;
        }
        if (date.equals(HistoryDay.of(last))) {
            today = day;
        }
        return inTime;
    }

    private void add(HistoryDay day, int hour) {
        long begin = System.nanoTime();
        day.put(hour, boards.once(day.hour(hour)));
        rest(Duration.ofNanos((System.nanoTime() - begin) * config.rest()));
    }

    private static void rest(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt(); // the turn ends
        }
    }
}
