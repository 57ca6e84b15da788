package org.lifeline.door.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The calls that hold a thread while their answer is made or waited for. They count until the thread is free again, however soon
 * their callers have left: who hangs up at once and asks anew would else hold every thread there is. A quarter is kept for those
 * who have signed in.
 */
@ApplicationScoped
public class CallsInTheMaking {
    private final Semaphore places;
    private final Semaphore placesOfStrangers;
    private final int mostOfAPerson;
    private final Map<String, Integer> ofPeople = new ConcurrentHashMap<>();

    CallsInTheMaking(LargeAnswerConfig config) {
        this.places = new Semaphore(config.callsAtOnce());
        this.placesOfStrangers = new Semaphore(config.callsAtOnce() - config.callsAtOnce() / 4);
        this.mostOfAPerson = config.callsOfAPersonAtOnce();
    }

    /**
     * @param person who has signed in, if anybody has
     * @throws LargeAnswers.Crowded if there are too many
     */
    public <T> T of(Optional<String> person, Supplier<T> answer) {
        return within(
                places, () -> person.isPresent() ? ofPerson(person.get(), answer) : within(placesOfStrangers, answer));
    }

    private static <T> T within(Semaphore places, Supplier<T> answer) {
        if (!places.tryAcquire()) {
            throw new LargeAnswers.Crowded();
        }
        try {
            return answer.get();
        } finally {
            places.release();
        }
    }

    private <T> T ofPerson(String person, Supplier<T> answer) {
        try {
            if (ofPeople.merge(person, 1, Integer::sum) > mostOfAPerson) {
                throw new LargeAnswers.Crowded();
            }
            return answer.get();
        } finally {
            ofPeople.computeIfPresent(person, (one, calls) -> calls == 1 ? null : calls - 1);
        }
    }
}
