package org.lifeline.outages.topic;

import java.time.Instant;

/**
 * A reason to assess a supply anew.
 *
 * @param changedFrom from when on something may be another than before: the earliest observation of the reports that joined or left,
 *     or since when a decision or what is usual is another
 * @param because of what
 * @param wholeArea whether it changes what is said of all of the area, so that it is handed down to those inside
 * @param event the id of the event that records it; 0 when none does
 */
public record Reassessment(Topic topic, Instant changedFrom, Because because, boolean wholeArea, long event) {

    /** What a reason comes from; the first goes before the others. */
    public enum Because {
        OF_ITSELF,
        HANDED_DOWN,
        RULES_CHANGED
    }

    /** Something was said, decided or recorded of it. */
    public static Reassessment ofItself(Topic topic, Instant changedFrom, boolean wholeArea, long event) {
        return new Reassessment(topic, changedFrom, Because.OF_ITSELF, wholeArea, event);
    }
}
