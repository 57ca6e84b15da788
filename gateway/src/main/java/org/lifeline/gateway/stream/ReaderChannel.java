package org.lifeline.gateway.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.BoardDifference;
import org.lifeline.gateway.reader.Reader;

/**
 * What the readers of one kind hear, with ids and a memory of its own: a gap between two ids would tell the public that
 * something has changed which it is not shown.
 */
final class ReaderChannel {
    /** Who hears of more areas at once is better off reading the board. */
    private static final int MOST_AREAS = 2_000;

    /** As many go in one message, so that none is long to read for a cheap phone. */
    private static final int AREAS_OF_A_MESSAGE = 250;

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

    /**
     * Empty if the reader is shown nothing else than before; a large change comes in parts.
     *
     * @param before null for the first board
     */
    List<Delivery.Part> replaced(Board before, Board now, BoardDifference difference, Instant at) {
        if (difference.gone().stream().anyMatch(area -> reader.sees(area.adminLevel()))) {
            return List.of(reset(at));
        }
        List<AreaChange> areas = different(before, now, difference.changed());
        if (areas.size() > MOST_AREAS) {
            return List.of(reset(at));
        }
        List<Delivery.Part> parts = new ArrayList<>();
        for (int from = 0; from < areas.size(); from += AREAS_OF_A_MESSAGE) {
            parts.add(change(areas.subList(from, Math.min(from + AREAS_OF_A_MESSAGE, areas.size())), at));
        }
        return parts;
    }

    /** One more than are told at once is as good as all. */
    private List<AreaChange> different(Board before, Board now, Collection<String> maybe) {
        List<AreaChange> different = new ArrayList<>();
        for (String pcode : maybe) {
            Optional<AreaStatus> view = view(now, pcode);
            if (view.isPresent() && isNews(view.get(), before)) {
                different.add(AreaChange.of(view.get(), now));
            }
            if (different.size() > MOST_AREAS) {
                break;
            }
        }
        return different;
    }

    /** That confidences decay is none: everybody would be told of everything every minute. */
    private boolean isNews(AreaStatus view, Board before) {
        return before == null
                || view(before, view.pcode()).filter(view::sameButForDecay).isEmpty();
    }

    private Optional<AreaStatus> view(Board board, String pcode) {
        return board.area(pcode).filter(area -> reader.sees(area.adminLevel())).map(area -> reader.view(area, board));
    }

    /** The board is to be read anew. */
    private Delivery.Part reset(Instant at) {
        Id id = recent.last().next();
        recent.add(id, null);
        Frame reset = Frame.reset(id, at, json);
        return new Delivery.Part(id.number(), topic -> hears(topic) ? Optional.of(reset) : Optional.empty());
    }

    private Delivery.Part change(List<AreaChange> areas, Instant at) {
        Id id = recent.last().next();
        Message message = new Message(id, at, areas, json);
        recent.add(id, message);
        return new Delivery.Part(id.number(), topic -> hears(topic) ? message.to(topic) : Optional.empty());
    }

    private boolean hears(Topic topic) {
        return topic.reader() == reader;
    }
}
