package org.lifeline.gateway.status;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.reader.Reader;
import org.lifeline.gateway.reader.Readers;
import org.lifeline.wire.ProblemType;

/** Which areas are asked for, what of them, and in which order. */
class AreasAsked {
    /** Of the parameters that change the answer. */
    static final List<String> NAMES = List.of("adminLevel", "parent", "service", "worseThan", "sort");

    private static final int FINEST_LEVEL = 4;

    @QueryParam("adminLevel")
    @Parameter(
            description = "0 to 4; without it the level below the parent, without a parent 1",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "4", examples = "1"))
    String adminLevel;

    @QueryParam("parent")
    @Parameter(description = "P-code of an area around them, however far", example = "SY")
    String parent;

    @QueryParam("service")
    @Parameter(description = "Shows this one service only, and its level as the headline", example = "WATER")
    String service;

    @QueryParam("worseThan")
    @Parameter(
            description =
                    "Only areas whose headline is known to be worse than this level. Where nothing is known it may be,"
                            + " and such areas are left out",
            schema = @Schema(enumeration = {"NORMAL", "REDUCED", "SEVERE"}))
    String worseThan;

    @QueryParam("sort")
    @Parameter(
            description = "`pcode`, or `people`: the most people below NORMAL first, by the service that touches more;"
                    + " where they cannot be counted, or are not told, last",
            schema =
                    @Schema(
                            enumeration = {"pcode", "people"},
                            defaultValue = "pcode"))
    String sort;

    /** Chosen and sorted by what the reader is shown of them: nobody learns from a list what is not in it. */
    List<AreaStatus> of(ShownBoard shown) {
        if (showsParts()) {
            known(shown.board().services());
        }
        List<AreaStatus> inside = inside(shown.board(), shown.reader());
        Stream<AreaStatus> areas = (showsParts()
                        ? shown.markedParts(
                                inside.stream().map(area -> area.only(service)).toList())
                        : shown.marked(inside))
                .stream();
        if (worseThan != null) {
            Level level = level();
            areas = areas.filter(
                    area -> area.headline().known() && area.headline().compareTo(level) > 0);
        }
        if (sort != null) {
            areas = areas.sorted(order());
        }
        return areas.toList();
    }

    /** The levels that there are. */
    List<Integer> levelsPresent(ShownBoard shown) {
        return shown.board().levels(parent).stream()
                .filter(level -> shown.reader().sees(level))
                .toList();
    }

    /** What lies in the parent and is coarser than what was asked for, without areas inside. */
    List<AreasAnswer.Undivided> undivided(ShownBoard shown) {
        return shown.board().undividedAbove(levelAsked(shown.board()), parent).stream()
                .map(AreasAnswer.Undivided::of)
                .toList();
    }

    /** Whether areas are shown without some of their services. */
    boolean showsParts() {
        return service != null;
    }

    private List<AreaStatus> inside(Board board, Reader reader) {
        if (parent != null) {
            shown(around(board).adminLevel(), reader);
        }
        int level = shown(levelAsked(board), reader);
        return parent == null ? board.ofLevel(level) : board.ofLevel(level, parent);
    }

    private int levelAsked(Board board) {
        if (adminLevel != null) {
            return adminLevel();
        }
        return parent == null ? 1 : around(board).adminLevel() + 1;
    }

    private AreaStatus around(Board board) {
        return board.area(parent)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("No region has the P-code " + parent));
    }

    private static int shown(int level, Reader reader) {
        reader.refusal(level).ifPresent(problem -> {
            throw Readers.thrown(problem);
        });
        return level;
    }

    private int adminLevel() {
        if (!adminLevel.matches("[0-" + FINEST_LEVEL + "]")) {
            throw ProblemType.BAD_REQUEST.because("`adminLevel` is a number from 0 to " + FINEST_LEVEL);
        }
        return Integer.parseInt(adminLevel);
    }

    private void known(Collection<String> services) {
        if (!services.contains(service)) {
            throw ProblemType.BAD_REQUEST.because("`service` is one of " + services);
        }
    }

    private Level level() {
        return Stream.of(Level.NORMAL, Level.REDUCED, Level.SEVERE)
                .filter(level -> level.name().equals(worseThan))
                .findFirst()
                .orElseThrow(() -> ProblemType.BAD_REQUEST.because("`worseThan` is NORMAL, REDUCED or SEVERE"));
    }

    private Comparator<AreaStatus> order() {
        Comparator<AreaStatus> byPcode = comparing(AreaStatus::pcode);
        return switch (sort) {
            case "pcode" -> byPcode;
            case "people" ->
                comparing(AreaStatus::peopleBelowNormal, nullsLast(reverseOrder()))
                        .thenComparing(byPcode);
            default -> throw ProblemType.BAD_REQUEST.because("`sort` is pcode or people");
        };
    }
}
