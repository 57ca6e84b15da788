package org.lifeline.gateway.follow;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How old the board is, by the service it comes from. */
@Schema(description = "How old the gateway's knowledge is, by the service it comes from")
public record UpstreamsView(
        @Schema(description = "Of the areas") UpstreamView regions,
        @Schema(description = "Of what happens in them") UpstreamView outages) {

    /** For those who are shown the board on a grid of time. */
    public UpstreamsView coarse() {
        return new UpstreamsView(regions.coarse(), outages.coarse());
    }

    public boolean anySilent() {
        return regions.state() == UpstreamState.SILENT || outages.state() == UpstreamState.SILENT;
    }

    /** What of this belongs to the content of an answer: the ages grow all the time, the states seldom change. */
    public List<Object> states() {
        return Stream.of(regions, outages)
                .flatMap(view -> Stream.<Object>of(view.state(), view.fromBefore(), view.leftToDerive()))
                .toList();
    }
}
