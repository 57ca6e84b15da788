package org.lifeline.outages.reader;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.lifeline.door.answer.CallsInTheMaking;
import org.lifeline.door.answer.LargeAnswers;
import org.lifeline.door.answer.MakingRoom;
import org.lifeline.outages.author.Caller;
import org.lifeline.outages.author.Person;

/**
 * The memory that answers made from many reports may take together. Each is made in a transaction of its own, which begins once
 * there is room for it, so that whoever waits holds no connection.
 */
@ApplicationScoped
public class AnswerRoom {
    /** With its note in Arabic, as it is read and as it is shown. */
    private static final long REPORT_BYTES = 10 * 1024;

    /** As the rules see it, weighed, replayed and named. */
    private static final long CLAIM_BYTES = 1024;

    /** How much room there is. */
    @ConfigMapping(prefix = "lifeline.answer-room")
    interface Settings {
        /** Together: a fifth of a heap of 256 MiB. An answer that needs more is made while no other is. */
        @WithDefault("48M")
        MemorySize most();

        /** How long a call waits for room before it is told to come again. */
        @WithDefault("2s")
        Duration patience();

        /** Calls that wait; each holds a worker, of which reports need some. */
        @WithDefault("16")
        int mostWaiting();
    }

    private final MakingRoom room;
    private final CallsInTheMaking calls;
    private final Caller caller;

    AnswerRoom(Settings settings, CallsInTheMaking calls, Caller caller) {
        this.calls = calls;
        this.caller = caller;
        this.room = new MakingRoom(settings.most().asLongValue(), settings.patience(), settings.mostWaiting());
    }

    /** @throws LargeAnswers.Crowded if there is no room in time */
    public <T> T ofReports(int most, Supplier<T> answer) {
        return of(most * REPORT_BYTES, answer);
    }

    /** @throws LargeAnswers.Crowded if there is no room in time */
    public <T> T ofClaims(long claims, Supplier<T> answer) {
        return of(claims * CLAIM_BYTES, answer);
    }

    private <T> T of(long bytes, Supplier<T> answer) {
        return calls.of(
                caller.person().map(Person::subject),
                () -> room.of(bytes, () -> QuarkusTransaction.requiringNew().call(answer::get)));
    }
}
