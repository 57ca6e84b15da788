package org.lifeline.gateway.board.picture;

import java.util.List;
import org.lifeline.gateway.board.RegionTree;
import org.lifeline.population.Inhabitants;
import org.lifeline.population.PopulationSpread;

/** What does not change with the news: the areas, and who live in them, by place. */
public record Ground(RegionTree tree, List<Inhabitants> inhabitants) {
    public static Ground of(RegionTree tree) {
        return new Ground(tree, PopulationSpread.of(tree.shape()));
    }

    Inhabitants inhabitants(int place) {
        return inhabitants.get(place);
    }
}
