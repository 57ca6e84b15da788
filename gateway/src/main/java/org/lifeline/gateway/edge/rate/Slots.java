package org.lifeline.gateway.edge.rate;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many calls may be under way at a time. Who has not signed in shares the places of an address with all others there who have
 * not; a person has a few that nobody else can take, and further ones that those of one address share. So neither strangers behind
 * the same address, nor a few of those who sign in there, keep anybody else from calling.
 */
final class Slots {
    private final RateConfig config;
    private final AtomicInteger strangers = new AtomicInteger();
    private final AtomicInteger people = new AtomicInteger();

    Slots(RateConfig config) {
        this.config = config;
    }

    /** Whose calls are too many. */
    enum Full {
        ADDRESS,
        PERSON,
        GATEWAY
    }

    /** Of a call that shows something that is not proven yet: counted apart, and for no longer than that takes. */
    Optional<Full> openUnproven(RoutingContext call, Purse address) {
        return open(call, new Taking().one(address.unproven, config.atOnceUnproven(), Full.ADDRESS), true);
    }

    /** Of a call of somebody who has not signed in. */
    Optional<Full> open(RoutingContext call, Purse address) {
        return open(
                call,
                new Taking()
                        .one(address.atOnce, config.atOnce(), Full.ADDRESS)
                        .one(strangers, config.atOnceOfAll(), Full.GATEWAY),
                false);
    }

    /** Of a call of this person. */
    Optional<Full> open(RoutingContext call, Purse address, Purse person) {
        Taking taking = new Taking().one(person.atOnce, config.atOnceOfAPerson(), Full.PERSON);
        if (person.atOnce.get() > config.ownOfAPerson()) {
            taking.one(address.people, config.atOnce(), Full.ADDRESS);
        }
        return open(call, taking.one(people, config.atOnceOfAll(), Full.GATEWAY), false);
    }

    private static Optional<Full> open(RoutingContext call, Taking taking, boolean provisional) {
        if (taking.full == null) {
            Slot there = Slot.of(call);
            if (there == null) {
                Slot.open(call, taking.counted, provisional);
            } else {
                there.move(call, taking.counted);
            }
        }
        return Optional.ofNullable(taking.full);
    }

    /** Counts in one after the other, and in none if one is full. */
    private static final class Taking {
        private final List<AtomicInteger> counted = new ArrayList<>();
        private Full full;

        Taking one(AtomicInteger count, int most, Full whose) {
            if (full == null) {
                counted.add(count);
                if (count.incrementAndGet() > most) {
                    full = whose;
                    counted.forEach(AtomicInteger::decrementAndGet);
                }
            }
            return this;
        }
    }
}
