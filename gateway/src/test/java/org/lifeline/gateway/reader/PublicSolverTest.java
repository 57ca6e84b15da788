package org.lifeline.gateway.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.gateway.reader.SmallWorld.Kind;
import org.lifeline.gateway.status.export.table.Extract;
import org.lifeline.gateway.status.export.table.Row;

/** Whoever walks all public answers over time guesses no better than from the published levels and shares. */
class PublicSolverTest {
    private static final int AREAS = 6;
    private static final int STATES = LevelSolver.power(AREAS);
    private static final int INSTANTS = 4;
    private static final int WALKS = 30;

    @ParameterizedTest
    @CsvSource({
        // sub-districts of the first district, the others lie in a second; the seed
        "6, 1",
        "5, 2",
        "3, 3",
        "3, 4",
    })
    void allAnswersTellNoMoreThanLevelsAndShares(int first, long seed) {
        Random random = new Random(seed);
        SmallWorld world = world(first, random);
        int[] everything = new int[STATES];
        int[] levelsAndShares = new int[STATES];
        tell(world, everything, levelsAndShares);
        LevelSolver solver = new LevelSolver(everything, AREAS);
        LevelSolver guesser = new LevelSolver(levelsAndShares, AREAS);

        int solved = 0;
        int guessed = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            List<Integer> states = walk(random);
            solved += solver.right(states);
            guessed += guesser.right(states);
        }

        assertThat(answers(everything)).isEqualTo(answers(levelsAndShares)); // they differ where these differ, only
        assertThat(solved).isLessThanOrEqualTo(guessed).isGreaterThan(WALKS * INSTANTS * AREAS / 4);
    }

    private static long answers(int[] told) {
        return Arrays.stream(told).distinct().count();
    }

    private static SmallWorld world(int first, Random random) {
        long[] populations = random.longs(AREAS, 5_000, 100_000).toArray();
        SmallWorld world = new SmallWorld().district("SY0101", Arrays.copyOf(populations, first));
        return first == AREAS ? world : world.district("SY0102", Arrays.copyOfRange(populations, first, AREAS));
    }

    /** From any state on, and at each instant something else is told of one sub-district. */
    private static List<Integer> walk(Random random) {
        List<Integer> states = new ArrayList<>(List.of(random.nextInt(STATES)));
        while (states.size() < INSTANTS) {
            states.add(LevelSolver.with(
                    states.get(states.size() - 1), random.nextInt(AREAS), random.nextInt(LevelSolver.LEVELS.length)));
        }
        return states;
    }

    /** Numbers of what is told of each state: the same number for the same answers. */
    private static void tell(SmallWorld world, int[] everything, int[] levelsAndShares) {
        Map<Object, Integer> answers = new HashMap<>();
        Map<Object, Integer> shares = new HashMap<>();
        for (int state = 0; state < STATES; state++) {
            Board board = world.board(assessments(world, state));
            List<AreaStatus> views = world.publicAreas().stream()
                    .map(pcode -> SmallWorld.view(Reader.PUBLIC, pcode, board))
                    .toList();
            // what the stream tells, when, and in which order lists are, follows from these
            everything[state] = number(List.of(views, cells(views)), answers);
            levelsAndShares[state] =
                    number(views.stream().map(PublicSolverTest::levelAndShares).toList(), shares);
        }
    }

    private static List<Assessment> assessments(SmallWorld world, int state) {
        return IntStream.range(0, AREAS)
                .filter(area -> LevelSolver.digit(state, area) > 0)
                .mapToObj(area -> SmallWorld.assessment(
                        world.subDistricts.get(area),
                        LevelSolver.LEVELS[LevelSolver.digit(state, area)],
                        Kind.FRESH,
                        true))
                .toList();
    }

    private static int number(Object told, Map<Object, Integer> known) {
        Integer number = known.putIfAbsent(told, known.size());
        return number == null ? known.size() - 1 : number;
    }

    private static Object levelAndShares(AreaStatus view) {
        ServiceStatus status = view.services().get(SmallWorld.SERVICE);
        return Arrays.asList(
                status.level(), status.rollUp() == null ? null : status.rollUp().shares());
    }

    /** Of the rows of a file. */
    private static List<List<Object>> cells(List<AreaStatus> views) {
        Extract extract = new Extract(null, views, null, Instant.EPOCH);
        List<Function<Row, Object>> values =
                Row.columns(extract).stream().map(column -> column.value()).toList();
        return extract.rows()
                .map(row -> (List<Object>) new ArrayList<>(
                        values.stream().map(value -> value.apply(row)).toList()))
                .toList();
    }
}
