package org.lifeline.outages.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lifeline.outages.rules.Claim;

/**
 * The claims about one topic that can count, of a known level and not retracted, in the order of replay: all of them that
 * were seen since a time, as of an event.
 */
final class Remembered {
    private final Instant since;
    private final List<Claim> claims = new ArrayList<>();
    private long upTo;

    Remembered(Instant since, long upTo) {
        this.since = since;
        this.upTo = upTo;
    }

    /** Of whatever is older, it does not know. */
    boolean reaches(Instant from) {
        return !since.isAfter(from);
    }

    /** The last event that it knows of. */
    synchronized long upTo() {
        return upTo;
    }

    synchronized int size() {
        return claims.size();
    }

    synchronized void add(Claim claim, long event) {
        passed(event);
        add(claim);
    }

    /** An event that changes nothing here. */
    synchronized void passed(long event) {
        upTo = Math.max(upTo, event);
    }

    /** Takes over what a transaction has added, unless somebody has read it from the database already. */
    synchronized void addAll(List<Claim> added, long before, long event) {
        if (upTo == before) {
            added.forEach(this::add);
            upTo = event;
        }
    }

    private void add(Claim claim) {
        if (claim.level().known()
                && claim.retractedAt() == null
                && !claim.observedAt().isBefore(since)) {
            int place = Collections.binarySearch(claims, claim, Claim.IN_ORDER);
            if (place < 0) {
                claims.add(-place - 1, claim);
            }
        }
    }

    /** Those that were seen since a time, and with them what a transaction adds. */
    synchronized List<Claim> with(List<Claim> added, Instant from) {
        int first = firstSince(from);
        List<Claim> all = new ArrayList<>(claims.size() - first + added.size());
        all.addAll(claims.subList(first, claims.size()));
        added.stream().filter(claim -> !claim.observedAt().isBefore(from)).forEach(all::add);
        return all;
    }

    private int firstSince(Instant from) {
        int low = 0;
        int high = claims.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (claims.get(middle).observedAt().isBefore(from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
