package org.lifeline.gateway.board.picture;

import java.time.Instant;
import java.util.BitSet;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.gateway.board.Times;
import org.lifeline.gateway.board.statement.Decay;
import org.lifeline.gateway.board.statement.Statement;
import org.lifeline.gateway.board.told.Assessment;

/**
 * A picture being made out of another: only where something moves is anything worked out anew. What is applied runs down
 * the tree, what is counted runs up; both are a single pass, as parents have lower places than their children.
 */
final class PictureChange {
    private final Ground ground;
    private final RegionTree tree;
    private final Decay decay;
    private final Instant now;
    private final Held[] held;
    private final BitSet toApply = new BitSet();
    private final BitSet toCount = new BitSet();

    /** @param held by place; it is changed */
    PictureChange(Ground ground, Decay decay, Instant now, Held[] held) {
        this.ground = ground;
        this.tree = ground.tree();
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
            Statement kept = held[place].own();
            if (kept == null || told.version() > kept.of().version()) {
                put(place, told);
            }
        });
    }

    /** @param fading whether confidences are to be counted anew */
    void letTimePass(boolean fading) {
        for (int place = 0; place < held.length; place++) {
            if (Times.come(held[place].due(), now) || fading && held[place].fades()) {
                put(place, held[place].own().of());
            }
        }
    }

    private void put(int place, Assessment told) {
        held[place] = held[place].telling(Statement.of(told, decay, now), decay, now);
        toApply.set(place);
    }

    void apply() {
        for (int place = toApply.nextSetBit(0); place >= 0; place = toApply.nextSetBit(place + 1)) {
            Held before = held[place];
            int parent = tree.parentOf(place);
            held[place] = before.under(parent < 0 ? Held.NOTHING : held[parent]);
            toCount.set(place);
            if (held[place].inner() != before.inner()) {
                for (int child : tree.childrenOf(place)) {
                    toApply.set(child);
                }
            }
        }
    }

    /** @param counted by place; it is changed */
    void count(Counted[] counted) {
        for (int place = toCount.length() - 1; place >= 0; place = toCount.previousSetBit(place - 1)) {
            counted[place] = Counted.of(place, ground, held[place], counted);
            int parent = tree.parentOf(place);
            if (parent >= 0) {
                toCount.set(parent);
            }
        }
    }
}
