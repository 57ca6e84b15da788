package org.lifeline.gateway.edge.rate;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One of the calls that an address or a person has under way. It counts until its answer has left, or its connection has ended. */
final class Slot {
    private final AtomicInteger taken;
    private final AtomicBoolean over = new AtomicBoolean();

    private Slot(AtomicInteger taken) {
        this.taken = taken;
    }

    /** False, and nothing is taken, when there are none left. */
    static boolean take(RoutingContext call, AtomicInteger taken, int most) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            return false;
        }
        Slot slot = new Slot(taken);
        Channel channel = ((ConnectionBase) call.request().connection()).channel();
        call.addEndHandler(ended -> slot.giveBackAfter(channel));
        if (call.response().closed()) { // while it was found out who calls: nobody is told any more that it ends
            slot.giveBackAfter(channel);
        }
        return true;
    }

    /** That an answer has ended says that it is queued; what is queued behind it leaves when all of it has. */
    private void giveBackAfter(Channel channel) {
        if (over.compareAndSet(false, true)) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(left -> taken.decrementAndGet());
        }
    }
}
