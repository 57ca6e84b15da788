package org.lifeline.gateway.follow;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lifeline.feed.follow.Replica;
import org.lifeline.gateway.board.told.Assessment;
import org.lifeline.wire.ChangeEvent;

/** What is kept here of outage-service's feed: assessments, the names of the services, how much is derived; no report and no outage. */
final class OutageReplica implements Replica {
    private static final String SERVICES = "org.lifeline.services";
    private static final String DERIVATION = "org.lifeline.derivation";

    private final BoardWriter writer;
    private final EventReader reader;
    private volatile String cursor;
    private volatile long leftToDerive;

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

    /** How many supplies are still to be derived anew by changed rules. */
    record Derivation(long left) {}

    private record Told(List<Assessment> assessments, List<String> services, List<Derivation> derivations) {}

    /** Of supplies, because the rules have changed; 0 when all are derived. */
    long leftToDerive() {
        return leftToDerive;
    }

    @Override
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public void replace(Iterator<ChangeEvent> state, String at) {
        Told told = told(state);
        writer.write((known, now) -> known.allAssessments(told.assessments, told.services, now));
        leftToDerive = 0; // one that tells nothing of it derives nothing
        takeProgress(told);
        cursor = at;
    }

    @Override
    public void apply(List<ChangeEvent> events, String at) {
        Told told = told(events.iterator());
        // most events of this feed are about reports and outages; they need no new board
        if (!told.assessments.isEmpty() || !told.services.isEmpty()) {
            writer.write((known, now) -> known.assessments(told.assessments, told.services, now));
        }
        takeProgress(told);
        cursor = at;
    }

    /** After the assessments, so that the end is never said too early. */
    private void takeProgress(Told told) {
        told.derivations.forEach(derivation -> leftToDerive = derivation.left());
    }

    private Told told(Iterator<ChangeEvent> events) {
        Told told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        events.forEachRemaining(event -> {
            if (EventReader.ASSESSMENT.equals(event.type())) {
                reader.read(event, Assessment.class).ifPresent(told.assessments::add);
            } else if (SERVICES.equals(event.type())) {
                reader.read(event, Services.class).ifPresent(named -> told.services.addAll(named.services()));
            } else if (DERIVATION.equals(event.type())) {
                reader.read(event, Derivation.class).ifPresent(told.derivations::add);
            }
        });
        return told;
    }
}
