package org.lifeline.gateway.edge.rate;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** How much may be asked of one gateway, by one address and by one person. */
@ConfigMapping(prefix = "lifeline.edge.rates")
interface RateConfig {
    OfAnAddress address();

    OfASubject subject();

    /** Answers that are ready, to one address in a second: each costs some 10 µs, so this is a fiftieth of a core. */
    @WithDefault("2000")
    int readyInASecond();

    /**
     * Other calls of one address at a time, of those who have not signed in; and as many again of those who have, beyond what
     * each of them has alone: half of the connections to an owner, so that nobody alone takes them all.
     */
    @WithDefault("32")
    int atOnce();

    /** The same of one person, from however many addresses: a quarter of the connections to an owner. */
    @WithDefault("16")
    int atOnceOfAPerson();

    /** Of these, so many are a person's own, whatever others behind the same address do: what a phone or a console needs. */
    @WithDefault("4")
    int ownOfAPerson();

    /** Of one address, while it is found out whether they prove who makes them: a moment, or seconds while the provider is slow. */
    @WithDefault("256")
    int atOnceUnproven();

    /**
     * Of all together who have not signed in, and of all who have: a connection holds up to 100 KiB of an answer that is not
     * read, and there are 128 MiB for it.
     */
    @WithDefault("512")
    int atOnceOfAll();

    /** So much of what is written costs as much as one call; a batch costs what it weighs. */
    @WithDefault("4K")
    MemorySize weightOfACall();

    /** The same at exactly this path: a file of megabytes is one errand, and would else be paid for all day. */
    Map<String, MemorySize> weightOfACallAt();

    /** Addresses, and as many people; who was not seen for the longest time begins anew. */
    @WithDefault("20000")
    int mostRemembered();

    /** Longer than any budget takes to fill up. */
    @WithDefault("15m")
    Duration forgottenAfter();

    /** Where paths begin by which one signs in. */
    Set<String> signInAt();

    interface OfASubject {
        Budget read();

        Budget write();

        Budget expensive();
    }

    interface OfAnAddress extends OfASubject {
        Budget signIn();
    }

    /** So many calls at once, and then so many a minute, evenly. */
    interface Budget {
        long burst();

        long inAMinute();
    }
}
