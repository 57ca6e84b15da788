package org.lifeline.gateway.edge.connection;

/**
 * How long a client takes over what it sends, counted in beats. It is in no hurry between requests, which is the idle
 * time-out's business; a head that has begun has to be whole in time, and a body has to come on, so that its size says by when
 * it has to be whole.
 */
final class Pace {
    /**
     * @param headBeats in which a head has to be whole
     * @param graceBeats for which a body may be silent; what came faster than it had to makes up for silence, up to as much again
     * @param leastPerBeat bytes of a body
     * @param bodyBeats in which a body has to be whole, however large it is
     */
    record Least(long headBeats, long graceBeats, long leastPerBeat, long bodyBeats) {}

    private enum Phase {
        BETWEEN,
        HEAD,
        BODY
    }

    private final Least least;
    private Phase phase = Phase.HEAD; // a connection is opened to be used
    private boolean read;
    private boolean begun;
    private long beats;
    private long ahead; // bytes of a body more than had to have come by now

    Pace(Least least) {
        this.least = least;
    }

    void head() {
        read = true;
        enter(Phase.BODY);
    }

    void body(int length) {
        read = true;
        ahead += length;
    }

    void whole() {
        enter(Phase.BETWEEN);
    }

    /** Bytes came; if they made nothing that could be read, a head has begun. */
    void came() {
        if (!read && phase == Phase.BETWEEN) {
            enter(Phase.HEAD);
        }
        begun |= !read;
        read = false;
    }

    private void enter(Phase next) {
        phase = next;
        begun = false;
        beats = 0;
        ahead = least.graceBeats() * least.leastPerBeat();
    }

    /**
     * To be asked once a beat.
     *
     * @param awaited false while it is us who do not read: that time is not the client's
     */
    boolean tooSlow(boolean awaited) {
        if (phase == Phase.BETWEEN || !awaited) {
            return false;
        }
        beats++;
        if (phase == Phase.HEAD) {
            return beats > least.headBeats();
        }
        ahead = Math.min(ahead - least.leastPerBeat(), least.graceBeats() * least.leastPerBeat());
        return beats > least.bodyBeats() || ahead < 0;
    }

    boolean amidBody() {
        return phase == Phase.BODY;
    }

    /** Whether something of a head has come, and not all. */
    boolean amidHead() {
        return phase == Phase.HEAD && begun;
    }
}
