package org.lifeline.regions.importing.upload;

import java.util.HashMap;
import java.util.Map;

/** How many files are on their way, all in all and of each sender. */
final class UploadSlots {
    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> takenBy = new HashMap<>();
    private int taken;

    UploadSlots(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    synchronized boolean take(String sender) {
        int before = takenBy.getOrDefault(sender, 0);
        if (taken == most || before == mostOfOne) {
            return false;
        }
        taken++;
        takenBy.put(sender, before + 1);
        return true;
    }

    synchronized void giveBack(String sender) {
        taken--;
        takenBy.computeIfPresent(sender, (same, count) -> count == 1 ? null : count - 1);
    }
}
