package org.lifeline.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Spreads the newest population over the finest areas. Their own figures, of whatever year, are the weights; the people are those
 * weights × the newest population of the nearest area around that has one. An area that nobody counted gets the median of its
 * siblings. Where an area is newer counted inside than as a whole, the sum of those inside counts. Where nobody counted anything
 * in a country, there are no people, and areas weigh the same.
 */
public final class PopulationSpread {
    private final AreaTree tree;
    private final Figure[] figures;
    private final Inhabitants[] inhabitants;

    private PopulationSpread(AreaTree tree) {
        this.tree = tree;
        this.figures = new Figure[tree.size()];
        this.inhabitants = new Inhabitants[tree.size()];
        for (int place = tree.size() - 1; place >= 0; place--) { // children have higher places than their parents
            figures[place] = figure(place);
        }
        for (int place = 0; place < tree.size(); place++) {
            if (tree.parentOf(place) < 0) {
                settle(place, figures[place]);
            }
        }
    }

    /** Who live in each area, by its place in the tree. */
    public static List<Inhabitants> of(AreaTree tree) {
        return List.of(new PopulationSpread(tree).inhabitants);
    }

    /** Null if nobody counted it or anything in it. */
    private Figure figure(int place) {
        Figure own = Figure.of(tree.at(place));
        List<Figure> inside = inside(place);
        if (inside.stream().allMatch(Objects::isNull)) {
            return own;
        }
        boolean newerInside = own != null && inside.stream().allMatch(one -> one != null && one.year() > own.year());
        return own == null || newerInside ? new Siblings(inside).sum() : own;
    }

    private List<Figure> inside(int place) {
        List<Figure> inside = new ArrayList<>();
        for (int child : tree.childrenOf(place)) {
            inside.add(figures[child]);
        }
        return inside;
    }

    private void settle(int root, Figure figure) {
        if (figure == null) {
            Arrays.fill(inhabitants, root, tree.endOf(root), Inhabitants.NOT_COUNTED);
        } else {
            settle(root, figure.people(), figure.year());
        }
    }

    private Inhabitants settle(int place, long people, int year) {
        int[] children = tree.childrenOf(place);
        if (children.length == 0) {
            Figure own = Figure.of(tree.at(place));
            return inhabitants[place] = new Inhabitants(
                    people,
                    own == null ? people : 0,
                    year == 0 ? null : (Integer) year,
                    own == null ? null : own.toldYear());
        }
        List<Figure> inside = inside(place);
        boolean nobodyCounted = inside.stream().allMatch(Objects::isNull);
        long[] parts = nobodyCounted
                ? Division.of(people, new double[children.length])
                : new Siblings(inside).divide(people, year);
        Inhabitants sum = null;
        for (int i = 0; i < children.length; i++) {
            Figure own = inside.get(i);
            boolean kept = own != null && own.asNewAs(year) && own.people() == parts[i];
            Inhabitants here = settle(children[i], parts[i], kept ? own.year() : year);
            sum = sum == null ? here : sum.plus(here);
        }
        return inhabitants[place] = sum;
    }
}
