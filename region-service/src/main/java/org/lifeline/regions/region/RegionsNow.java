package org.lifeline.regions.region;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lifeline.feed.serve.CurrentState;
import org.lifeline.wire.ChangeEvent;

/**
 * The snapshot: every region, parents before their children, so that a reader can keep foreign keys, and then the codes
 * that are no longer used.
 */
@ApplicationScoped
class RegionsNow implements CurrentState {
    private final ObjectMapper json;
    private final String source;

    RegionsNow(ObjectMapper json, @ConfigProperty(name = "lifeline.feed.source") String source) {
        this.json = json;
        this.source = source;
    }

    @Override
    public void emit(Consumer<ChangeEvent> line) {
        for (Region region : Region.fromTheTop()) {
            line.accept(ChangeEvent.of(
                    null,
                    source,
                    RegionBook.CHANGED,
                    region.pcode,
                    region.updatedAt,
                    json.valueToTree(RegionView.of(region))));
        }
        for (Superseded old : Superseded.all()) {
            line.accept(ChangeEvent.of(
                    null, source, RegionBook.SUPERSEDED, old.pcode, old.updatedAt, json.valueToTree(old.state())));
        }
    }

    @Override
    public String stateType() {
        return RegionBook.CHANGED;
    }
}
