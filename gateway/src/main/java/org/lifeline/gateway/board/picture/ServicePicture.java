package org.lifeline.gateway.board.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.Times;
import org.lifeline.gateway.board.statement.Decay;
import org.lifeline.gateway.board.statement.Statement;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.privacy.CoarseTime;

/**
 * One service over all areas at one moment. It never changes; where nothing moves, the next one shares with it. Confidences decay
 * with every minute.
 */
final class ServicePicture {
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Ground ground;
    private final Decay decay;
    private final BoardSettings settings;
    private final Held[] held;
    private final Counted[] counted;
    private final ServiceStatus[] statuses; // null until somebody asks
    private final Instant now;
    private final Instant due;
    private final boolean fades;

    private ServicePicture(
            Ground ground,
            Decay decay,
            BoardSettings settings,
            Held[] held,
            Counted[] counted,
            ServiceStatus[] statuses,
            Instant now) {
        this.ground = ground;
        this.decay = decay;
        this.settings = settings;
        this.held = held;
        this.counted = counted;
        this.statuses = statuses;
        this.now = now;
        Instant first = null;
        boolean any = false;
        for (Held here : held) {
            first = Times.earlier(first, here.due());
            any |= here.fades();
        }
        this.due = first;
        this.fades = any;
    }

    static ServicePicture of(
            Ground ground, Decay decay, BoardSettings settings, Collection<Assessment> told, Instant now) {
        Held[] held = new Held[ground.tree().size()];
        Arrays.fill(held, Held.NOTHING);
        PictureChange change = new PictureChange(ground, decay, now, held);
        told.forEach(change::tell);
        change.everywhere();
        change.apply();
        Counted[] counted = new Counted[held.length];
        change.count(counted);
        return new ServicePicture(ground, decay, settings, held, counted, new ServiceStatus[held.length], now);
    }

    ServicePicture with(Collection<Assessment> told, Instant later) {
        boolean faded = fades && CoarseTime.minute(later).isAfter(CoarseTime.minute(now));
        if (told.isEmpty() && !faded && !Times.come(due, later)) {
            return this;
        }
        Held[] heldNow = held.clone();
        PictureChange change = new PictureChange(ground, decay, later, heldNow);
        change.letTimePass(faded);
        told.forEach(change::tell);
        change.apply();
        Counted[] countedNow = counted.clone();
        change.count(countedNow);
        ServiceStatus[] same = statuses.clone();
        for (int place = 0; place < same.length; place++) {
            same[place] = countedNow[place] == counted[place] ? same[place] : null;
        }
        return new ServicePicture(ground, decay, settings, heldNow, countedNow, same, later);
    }

    /** When time alone next moves something; null if it does not. */
    Instant next() {
        return fades ? Times.earlier(due, CoarseTime.minute(now).plus(STEP)) : due;
    }

    Stream<Assessment> told() {
        return Arrays.stream(held).map(Held::own).filter(Objects::nonNull).map(Statement::of);
    }

    ServiceStatus status(int place) {
        ServiceStatus status = statuses[place];
        if (status == null) { // two at once put together the same
            status = StatusAssembly.of(place, ground, held[place], counted, settings);
            statuses[place] = status;
        }
        return status;
    }

    /** The newest observation behind anything shown of the area; null if there is none. */
    Instant newestObservation(int place) {
        return counted[place].newest();
    }

    /** Whether it was worked out anew there, or is still the other's. */
    boolean movedFrom(ServicePicture other, int place) {
        return counted[place] != other.counted[place];
    }
}
