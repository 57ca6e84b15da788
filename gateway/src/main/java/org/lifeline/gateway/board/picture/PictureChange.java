package org.lifeline.gateway.board.picture;

import java.time.Instant;
import java.util.BitSet;
import org.lifeline.gateway.board.Assessment;
import org.lifeline.gateway.board.BoardSettings;
import org.lifeline.gateway.board.RegionTree;

/**
 * A picture being made out of another: only where something moves is anything worked out anew. What is applied runs down
 * the tree, what is counted runs up; both are a single pass, as parents have lower places than their children.
 */
final class PictureChange {
    private final RegionTree tree;
    private final Decay decay;
    private final Instant now;
    private final Held[] held;
    private final BitSet toApply = new BitSet();
    private final BitSet toCount = new BitSet();

    /** @param held by place; it is changed */
    PictureChange(RegionTree tree, Decay decay, Instant now, Held[] held) {
        this.tree = tree;
        this.decay = decay;
        this.now = now;
        this.held = held;
    }

    void everywhere() {
        toCount.set(0, tree.size());
    }

    /** Events may come again, and older than what is kept: only a greater version counts. */
    void tell(Assessment told) {
        tree.region(told.region()).map(tree::place).ifPresent(place -> {
            Assessment kept = held[place].told();
            if (kept == null || told.version() > kept.version()) {
                put(place, told);
            }
        });
    }

    void letTimePass() {
        for (int place = 0; place < held.length; place++) {
            Instant due = held[place].due();
            if (due != null && !now.isBefore(due)) {
                put(place, held[place].told());
            }
        }
    }

    private void put(int place, Assessment told) {
        held[place] = held[place].telling(told, decay, now);
        toApply.set(place);
    }

    void apply() {
        for (int place = toApply.nextSetBit(0); place >= 0; place = toApply.nextSetBit(place + 1)) {
            Held before = held[place];
            int parent = tree.parentOf(place);
            held[place] = before.under(parent < 0 ? null : held[parent].inside());
            toCount.set(place);
            if (held[place].inside() != before.inside()) {
                for (int child : tree.childrenOf(place)) {
                    toApply.set(child);
                }
            }
        }
    }

    /** @param counted by place; it is changed */
    void count(Counted[] counted, BoardSettings settings) {
        for (int place = toCount.length() - 1; place >= 0; place = toCount.previousSetBit(place - 1)) {
            counted[place] = Counted.of(place, tree, held[place], counted, settings);
            int parent = tree.parentOf(place);
            if (parent >= 0) {
                toCount.set(parent);
            }
        }
    }
}
