package org.lifeline.gateway.follow;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lifeline.feed.follow.Replica;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.wire.ChangeEvent;

/** What the board keeps of outage-service's feed: assessments and the names of the services, no report and no outage. */
final class OutageReplica implements Replica {
    private static final String SERVICES = "org.lifeline.services";

    private final BoardWriter writer;
    private final EventReader reader;
    private volatile String cursor;

    OutageReplica(BoardWriter writer, EventReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** The services that outage-service keeps track of. */
    record Services(List<String> services) {
        Services {
            Objects.requireNonNull(services, "services");
        }
    }

    private record Told(List<Assessment> assessments, List<String> services) {}

    @Override
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public void replace(Iterator<ChangeEvent> state, String at) {
        Told told = told(state);
        writer.write((known, now) -> known.allAssessments(told.assessments, told.services, now));
        cursor = at;
    }

    @Override
    public void apply(List<ChangeEvent> events, String at) {
        Told told = told(events.iterator());
        // most events of this feed are about reports and outages; they need no new board
        if (!told.assessments.isEmpty() || !told.services.isEmpty()) {
            writer.write((known, now) -> known.assessments(told.assessments, told.services, now));
        }
        cursor = at;
    }

    private Told told(Iterator<ChangeEvent> events) {
        Told told = new Told(new ArrayList<>(), new ArrayList<>());
        events.forEachRemaining(event -> {
            if (EventReader.ASSESSMENT.equals(event.type())) {
                reader.read(event, Assessment.class).ifPresent(told.assessments::add);
            } else if (SERVICES.equals(event.type())) {
                reader.read(event, Services.class).ifPresent(named -> told.services.addAll(named.services()));
            }
        });
        return told;
    }
}
