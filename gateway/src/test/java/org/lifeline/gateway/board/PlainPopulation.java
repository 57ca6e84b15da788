package org.lifeline.gateway.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who live where, written from the text once more: simple and slow, and sharing nothing with {@code PopulationSpread}. */
final class PlainPopulation {
    /** Null people where nobody counted in the whole country. */
    record Who(Long people, long imputed, Integer populationYear, Integer weightsYear) {}

    private record Fact(long people, int year) {}

    private final RegionTree tree;
    private final Map<String, Who> who = new HashMap<>();

    PlainPopulation(RegionTree tree) {
        this.tree = tree;
        for (int place = 0; place < tree.size(); place++) {
            if (tree.parentOf(place) < 0) {
                Region root = tree.at(place);
                Fact fact = newest(root);
                spread(root, fact == null ? null : fact.people, fact == null ? 0 : fact.year);
            }
        }
    }

    Who of(Region area) {
        return who.get(area.pcode());
    }

    private static int year(Region area) {
        return area.populationYear() == null ? 0 : area.populationYear();
    }

    /** The newest that is known of it: its own figure, or what lies inside if all of that is newer. */
    private Fact newest(Region area) {
        List<Region> children = tree.children(area);
        List<Fact> inside = new ArrayList<>();
        for (Region child : children) {
            inside.add(newest(child));
        }
        boolean some = inside.stream().anyMatch(fact -> fact != null);
        boolean own = area.population() != null;
        if (!some) {
            return own ? new Fact(area.population(), year(area)) : null;
        }
        boolean allNewer = inside.stream().allMatch(fact -> fact != null && fact.year > year(area));
        if (own && !allNewer) {
            return new Fact(area.population(), year(area));
        }
        List<Double> figures = new ArrayList<>();
        int oldest = Integer.MAX_VALUE;
        for (Fact fact : inside) {
            figures.add(fact == null ? null : (Double) (double) fact.people);
            oldest = fact == null ? oldest : Math.min(oldest, fact.year);
        }
        double median = median(figures);
        long sum = 0;
        for (Double figure : figures) {
            sum += Math.round(figure == null ? median : figure);
        }
        return new Fact(sum, oldest);
    }

    private static double median(List<Double> figures) {
        List<Double> sorted =
                figures.stream().filter(figure -> figure != null).sorted().toList();
        int n = sorted.size();
        return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
    }

    private void spread(Region area, Long people, int year) {
        List<Region> children = tree.children(area);
        if (people == null) {
            children.forEach(child -> spread(child, null, 0));
            who.put(area.pcode(), new Who(null, 0, null, null));
            return;
        }
        if (children.isEmpty()) {
            boolean counted = area.population() != null;
            who.put(
                    area.pcode(),
                    new Who(
                            people,
                            counted ? 0 : people,
                            year == 0 ? null : (Integer) year,
                            counted ? area.populationYear() : null));
            return;
        }
        List<Fact> facts = children.stream().map(this::newest).toList();
        long[] parts = divided(facts, people, year);
        for (int i = 0; i < parts.length; i++) {
            Fact fact = facts.get(i);
            boolean asItIs = fact != null && fact.year >= year && fact.people == parts[i];
            spread(children.get(i), parts[i], asItIs ? fact.year : year);
        }
        long imputed = 0;
        Integer populationYear = null;
        Integer weightsYear = null;
        for (Region child : children) {
            Who inside = who.get(child.pcode());
            imputed += inside.imputed;
            populationYear = older(populationYear, inside.populationYear);
            weightsYear = older(weightsYear, inside.weightsYear);
        }
        who.put(area.pcode(), new Who(people, imputed, populationYear, weightsYear));
    }

    private static Integer older(Integer one, Integer other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : (Integer) Math.min(one, other);
    }

    private static long[] divided(List<Fact> facts, long people, int year) {
        int n = facts.size();
        if (facts.stream().allMatch(fact -> fact == null)) {
            List<Double> equal = new ArrayList<>();
            facts.forEach(fact -> equal.add(1.0));
            return byLargestRemainder(people, equal);
        }
        long asNew = facts.stream()
                .filter(fact -> fact != null && fact.year >= year)
                .mapToLong(Fact::people)
                .sum();
        long old = facts.stream()
                .filter(fact -> fact != null && fact.year < year)
                .mapToLong(Fact::people)
                .sum();
        double growth = old > 0 && asNew < people ? (people - asNew) / (double) old : 1;
        List<Double> figures = new ArrayList<>(); // of one year
        for (Fact fact : facts) {
            figures.add(fact == null ? null : (Double) (fact.year >= year ? fact.people : fact.people * growth));
        }
        double median = median(figures);
        figures.replaceAll(figure -> figure == null ? (Double) median : figure);
        double others = 0;
        for (int i = 0; i < n; i++) {
            others += facts.get(i) != null && facts.get(i).year >= year ? 0 : figures.get(i);
        }
        if (asNew >= people || others == 0) {
            return byLargestRemainder(people, figures);
        }
        List<Double> rest = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rest.add(facts.get(i) != null && facts.get(i).year >= year ? (Double) 0.0 : figures.get(i));
        }
        long[] parts = byLargestRemainder(people - asNew, rest);
        for (int i = 0; i < n; i++) {
            if (facts.get(i) != null && facts.get(i).year >= year) {
                parts[i] = facts.get(i).people;
            }
        }
        return parts;
    }

    private static long[] byLargestRemainder(long people, List<Double> weights) {
        double sum = weights.stream().mapToDouble(weight -> weight).sum();
        int n = weights.size();
        long[] parts = new long[n];
        List<double[]> remainders = new ArrayList<>();
        long given = 0;
        for (int i = 0; i < n; i++) {
            double quota = people * (sum == 0 ? 1.0 / n : weights.get(i) / sum);
            parts[i] = (long) Math.floor(quota);
            given += parts[i];
            remainders.add(new double[] {quota - Math.floor(quota), i});
        }
        remainders.sort(Comparator.comparingDouble(one -> -one[0]));
        for (int i = 0; i < people - given; i++) {
            parts[(int) remainders.get(i)[1]]++;
        }
        return parts;
    }
}
