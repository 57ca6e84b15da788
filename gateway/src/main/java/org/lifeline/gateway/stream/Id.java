package org.lifeline.gateway.stream;

import java.util.Optional;
import java.util.UUID;

/**
 * The place of a message in a channel of one gateway since its start.
 *
 * @param life of the channel: the numbers of another, or of another gateway, mean nothing here
 */
record Id(String life, long number) {
    private static final int LIFE = 8;

    static Id beginning() {
        return new Id(UUID.randomUUID().toString().substring(0, LIFE), 0);
    }

    /** As a client sends it back; empty when it is none. */
    static Optional<Id> read(String text) {
        if (text == null || !text.matches("[0-9a-f]{" + LIFE + "}-\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new Id(text.substring(0, LIFE), Long.parseLong(text.substring(LIFE + 1))));
    }

    Id next() {
        return new Id(life, number + 1);
    }

    @Override
    public String toString() {
        return life + "-" + number;
    }
}
