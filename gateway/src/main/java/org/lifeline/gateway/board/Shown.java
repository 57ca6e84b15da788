package org.lifeline.gateway.board;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.lifeline.gateway.board.picture.Inference;
import org.lifeline.gateway.board.picture.Pictures;
import org.lifeline.gateway.board.picture.ServiceStatus;

/**
 * What the board shows of one area: all services side by side, and what is inferred from one to another.
 *
 * @param next when time alone adds an inference; null if it does not
 */
record Shown(AreaStatus status, Instant next) {

    static Shown of(Region area, int place, Pictures pictures, Inference inference, Instant now) {
        Map<String, ServiceStatus> services = pictures.statuses(place);
        ServiceStatus needed = services.get(inference.cause());
        ServiceStatus needing = services.get(inference.effect());
        Instant onset = inference.onset(needed, needing);
        boolean setIn = onset != null && !now.isBefore(onset);
        if (setIn) {
            services.put(inference.effect(), inference.risk(needed, needing));
        }
        return new Shown(
                AreaStatus.of(area, Collections.unmodifiableMap(services), pictures.newestObservation(place)),
                setIn ? null : onset);
    }

    boolean dueBy(Instant now) {
        return next != null && !now.isBefore(next);
    }
}
