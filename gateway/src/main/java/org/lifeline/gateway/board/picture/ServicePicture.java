package org.lifeline.gateway.board.picture;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.gateway.board.tally.Evidence;

/** One service over the whole tree at one moment. It never changes; where nothing moves, the next one shares with it. */
final class ServicePicture {
    private final RegionTree tree;
    private final Decay decay;
    private final BoardSettings settings;
    private final Held[] held;
    private final Counted[] counted;
    private final Instant next;

    private ServicePicture(RegionTree tree, Decay decay, BoardSettings settings, Held[] held, Counted[] counted) {
        this.tree = tree;
        this.decay = decay;
        this.settings = settings;
        this.held = held;
        this.counted = counted;
        Instant first = null;
        for (Held here : held) {
            first = Evidence.earlier(first, here.due());
        }
        this.next = first;
    }

    static ServicePicture of(
            RegionTree tree, Decay decay, BoardSettings settings, Collection<Assessment> told, Instant now) {
        Held[] held = new Held[tree.size()];
        Arrays.fill(held, Held.NOTHING);
        PictureChange change = new PictureChange(tree, decay, now, held);
        told.forEach(change::tell);
        change.everywhere();
        change.apply();
        Counted[] counted = new Counted[tree.size()];
        change.count(counted, settings);
        return new ServicePicture(tree, decay, settings, held, counted);
    }

    ServicePicture with(Collection<Assessment> told, Instant now) {
        boolean old = next != null && !now.isBefore(next);
        if (told.isEmpty() && !old) {
            return this;
        }
        Held[] heldNow = held.clone();
        PictureChange change = new PictureChange(tree, decay, now, heldNow);
        change.letTimePass();
        told.forEach(change::tell);
        change.apply();
        Counted[] countedNow = counted.clone();
        change.count(countedNow, settings);
        return new ServicePicture(tree, decay, settings, heldNow, countedNow);
    }

    /** When time alone next moves something; null if it does not. */
    Instant next() {
        return next;
    }

    Stream<Assessment> told() {
        return Arrays.stream(held).map(Held::told).filter(Objects::nonNull);
    }

    ServiceStatus status(int place) {
        return counted[place].status();
    }

    /** The newest observation behind anything shown of the area; null if there is none. */
    Instant newestObservation(int place) {
        Assessment applied = held[place].applied();
        return Evidence.later(counted[place].newest(), applied == null ? null : applied.observedAt());
    }

    /** Whether it was worked out anew there, or is still the other's. */
    boolean movedFrom(ServicePicture other, int place) {
        return counted[place] != other.counted[place];
    }
}
