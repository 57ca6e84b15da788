package org.lifeline.outages.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifeline.outages.rules.Claim;

/** What one transaction, which holds the lock of a topic, knows of it and adds to it. */
final class Turn {
    final boolean forgotten; // reports that were there before have changed in this transaction
    private final Remembered remembered; // null: the database has to be asked
    private final boolean read; // by this transaction, and so with what it adds
    private final List<Claim> added = new ArrayList<>();
    private final long before;
    private long last;

    private Turn(Remembered remembered, boolean read, boolean forgotten) {
        this.remembered = remembered;
        this.read = read;
        this.forgotten = forgotten;
        this.before = remembered == null ? 0 : remembered.upTo();
    }

    static Turn knowing(Remembered remembered) {
        return new Turn(remembered, false, false);
    }

    static Turn ofChanged() {
        return new Turn(null, false, true);
    }

    /** The same turn, when everything has been read from the database: what it added is among it. */
    Turn having(Remembered all) {
        Turn turn = new Turn(all, true, false);
        turn.last = last;
        return turn;
    }

    /** @param claim null when the report does not count */
    void add(Claim claim, long event) {
        last = event;
        if (claim != null) {
            added.add(claim);
        }
    }

    boolean reaches(Instant since) {
        return remembered != null && remembered.reaches(since);
    }

    List<Claim> claims(Instant since) {
        return remembered.with(added, since);
    }

    /** What is to be remembered from now on, where nothing was before. */
    Optional<Remembered> committed() {
        if (read) {
            remembered.passed(last);
            return Optional.of(remembered);
        }
        if (remembered != null && last > before) {
            remembered.addAll(added, before, last);
        }
        return Optional.empty();
    }
}
