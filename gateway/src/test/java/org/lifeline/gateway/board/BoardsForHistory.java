package org.lifeline.gateway.board;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lifeline.gateway.board.told.Assessment;

/** Boards of Lattakia with its sub-districts, for those who keep them. */
public final class BoardsForHistory {
    private BoardsForHistory() {}

    /** 5,601 areas, most of them told of, hour by hour. */
    public static Stream<Board> hoursOfACountry(int hours, int changesAnHour) {
        Country country = new Country(0.7);
        Board first = Board.of(
                new RegionTree(country.regions()),
                country.assessments(),
                new TreeSet<>(List.of(Given.ELECTRICITY, Given.WATER)),
                BoardSettings.DEFAULT,
                Country.NOW);
        return Stream.iterate(first, board -> {
                    List<Assessment> told = Stream.generate(country::change)
                            .limit(changesAnHour)
                            .toList();
                    return board.with(told, Country.NOW);
                })
                .limit(hours);
    }

    /** Levels, estimates, parts and what was known last, at random. */
    public static Board any(SplittableRandom random) {
        Given given = Given.lattakiaWithSubDistricts();
        for (String pcode : new String[] {"SY060200", "SY060201", "SY0602", "SY060300", "SY0604"}) {
            Level level = Level.values()[random.nextInt(Level.values().length)];
            switch (random.nextInt(4)) {
                case 0 -> given.whole(pcode, level, random.nextInt(9));
                case 1 -> given.part(pcode, Level.NONE, 3, null);
                case 2 -> given.lastKnown(pcode, Level.SEVERE, 1, null);
                default -> given.add(Given.assessment(pcode, Given.WATER, level, random.nextInt(9)));
            }
        }
        return given.board();
    }
}
