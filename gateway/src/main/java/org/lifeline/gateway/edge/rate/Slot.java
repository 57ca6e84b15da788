package org.lifeline.gateway.edge.rate;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The place of a call among those under way. It counts until the answer has left, or the connection has ended, and in any case until
 * whatever is still done for the call is over: who hangs up at once and asks anew would else keep others busy without end.
 */
final class Slot {
    private static final String KEY = Slot.class.getName();

    private final Channel channel;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicInteger reasons = new AtomicInteger(1);
    private List<AtomicInteger> counted;
    private boolean provisional;
    private boolean over;

    private Slot(RoutingContext call, List<AtomicInteger> counted, boolean provisional) {
        this.channel = ((ConnectionBase) call.request().connection()).channel();
        this.counted = counted;
        this.provisional = provisional;
    }

    /**
     * @param counted in which it has been counted
     * @param provisional whether it ends with the call, however slowly its answer is read: a refusal is short
     */
    static void open(RoutingContext call, List<AtomicInteger> counted, boolean provisional) {
        Slot slot = new Slot(call, counted, provisional);
        call.put(KEY, slot);
        call.addEndHandler(ended -> slot.end());
        slot.endIfGone(call);
    }

    /** Null if it has none. */
    static Slot of(RoutingContext call) {
        return call.get(KEY);
    }

    /** Counted in others from now on. */
    void move(RoutingContext call, List<AtomicInteger> into) {
        List<AtomicInteger> back;
        synchronized (this) {
            back = over ? into : counted;
            counted = over ? List.of() : into;
            provisional = false;
        }
        back.forEach(AtomicInteger::decrementAndGet);
        endIfGone(call);
    }

    /** Not given back before this is over, however it ends. */
    void keepUntil(Future<?> work) {
        reasons.incrementAndGet();
        work.onComplete(done -> leave());
    }

    /** At once: what is called is no call any more. */
    void giveBack() {
        List<AtomicInteger> back;
        synchronized (this) {
            over = true;
            back = counted;
            counted = List.of();
        }
        back.forEach(AtomicInteger::decrementAndGet);
    }

    /** While it was found out who calls, it may have ended, and nobody is told any more. */
    private void endIfGone(RoutingContext call) {
        if (call.response().closed()) {
            end();
        }
    }

    /** That an answer has ended says that it is queued; what is queued behind it leaves when all of it has. */
    private void end() {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        if (provisional) {
            leave();
        } else {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(left -> leave());
        }
    }

    private void leave() {
        if (reasons.decrementAndGet() == 0) {
            giveBack();
        }
    }
}
