package org.lifeline.gateway.edge.connection;

/**
 * How fast a client takes the answer to its call, counted in beats. Only beats at whose end something waits for it count: that
 * an answer is long in the making is not its reader's fault.
 */
final class AnswerPace {
    /**
     * @param graceBeats for which nothing may be taken; what is taken faster than it has to be makes up for silence, up to as much again
     * @param leastPerBeat bytes
     * @param answerBeats in which an answer has to be taken whole, however large it is
     */
    record Least(long graceBeats, long leastPerBeat, long answerBeats) {
        private long grace() {
            return graceBeats * leastPerBeat;
        }
    }

    private final Least least;
    private boolean taking;
    private long beats;
    private long written;
    private long taken;
    private long ahead; // bytes more than had to be taken by now

    AnswerPace(Least least) {
        this.least = least;
    }

    void begin() {
        taking = true;
        beats = 0;
        written = 0;
        taken = 0;
        ahead = least.grace();
    }

    /** @param bytes that can be taken from now on, without what frames them */
    void written(long bytes) {
        written += bytes;
    }

    void end() {
        taking = false;
    }

    /**
     * To be asked once a beat.
     *
     * @param waiting bytes of the answer that are here and not in the socket's hands
     */
    boolean tooSlow(long waiting) {
        if (!taking) {
            return false;
        }
        long now = Math.max(taken, written - waiting);
        ahead = Math.min(ahead + now - taken, least.grace());
        taken = now;
        if (waiting == 0) {
            return false;
        }
        beats++;
        ahead -= least.leastPerBeat();
        return beats > least.answerBeats() || ahead < 0;
    }
}
