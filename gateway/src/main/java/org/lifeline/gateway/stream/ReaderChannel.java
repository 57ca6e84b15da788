package org.lifeline.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.BoardDifference;
import org.lifeline.gateway.reader.Reader;

/**
 * What the readers of one kind hear, with ids and a memory of its own: a gap between two ids would tell the public that
 * something has changed which it is not shown.
 */
final class ReaderChannel {
    /** Who hears of so many areas at once is better off reading the board. */
    private static final int MOST_AREAS = 250;

    private final Reader reader;
    private final ObjectMapper json;
    private final Recent recent = new Recent();

    ReaderChannel(Reader reader, ObjectMapper json) {
        this.reader = reader;
        this.json = json;
    }

    Recent recent() {
        return recent;
    }

    /** What is to be sent to whom. */
    record News(long number, Function<Topic, Optional<Frame>> content) {}

    /**
     * Empty if the reader is shown nothing else than before.
     *
     * @param before null for the first board
     */
    Optional<News> replaced(Board before, Board now, BoardDifference difference, Instant at) {
        if (difference.gone().stream().anyMatch(area -> reader.sees(area.adminLevel()))) {
            return Optional.of(reset(at));
        }
        List<AreaChange> areas = different(before, now, difference.changed());
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(areas.size() > MOST_AREAS ? reset(at) : change(areas, at));
    }

    /** One more than are told at once is as good as all. */
    private List<AreaChange> different(Board before, Board now, Collection<String> maybe) {
        List<AreaChange> different = new ArrayList<>();
        for (String pcode : maybe) {
            Optional<AreaStatus> view = view(now, pcode);
            if (view.isPresent() && (before == null || !view.equals(view(before, pcode)))) {
                different.add(AreaChange.of(view.get(), now));
            }
            if (different.size() > MOST_AREAS) {
                break;
            }
        }
        return different;
    }

    private Optional<AreaStatus> view(Board board, String pcode) {
        return board.area(pcode).filter(area -> reader.sees(area.adminLevel())).map(area -> reader.view(area, board));
    }

    /** The board is to be read anew. */
    private News reset(Instant at) {
        Id id = recent.last().next();
        recent.add(id, null);
        Frame reset = Frame.event("reset", id, new Frame.Data(at, List.of()), json);
        return new News(id.number(), topic -> hears(topic) ? Optional.of(reset) : Optional.empty());
    }

    private News change(List<AreaChange> areas, Instant at) {
        Id id = recent.last().next();
        Message message = new Message(id, at, areas, json);
        recent.add(id, message);
        return new News(id.number(), topic -> hears(topic) ? message.to(topic) : Optional.empty());
    }

    private boolean hears(Topic topic) {
        return topic.reader() == reader;
    }
}
