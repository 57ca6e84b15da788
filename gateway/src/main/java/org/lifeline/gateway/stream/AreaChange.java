package org.lifeline.gateway.stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.Freshness;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.Verification;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.Phase;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.told.NoDataReason;
import org.lifeline.privacy.ConfidenceBand;

/** How an area is now, in short: what a map or a list shows of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How an area is now, in short; GET /api/v1/status/{pcode} tells all")
record AreaChange(
        String pcode,
        int adminLevel,
        Level headline,
        boolean headlineIsMinimum,
        boolean compound,
        boolean exercise,
        Map<String, InShort> services,
        Instant newestObservationAt,
        @JsonIgnore Set<String> around) {

    /** One service of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InShort(
            Level level,
            Basis basis,
            boolean atLeast,
            Double confidence,
            ConfidenceBand confidenceBand,
            boolean contested,
            Verification verification,
            Freshness freshness,
            Instant since,
            String outageId,
            NoDataReason noDataReason,
            Phase phase,
            Double coverage,
            Double lastKnown) {

        static InShort of(ServiceStatus status) {
            RollUp rollUp = status.rollUp();
            return new InShort(
                    status.level(),
                    status.basis(),
                    status.atLeast(),
                    status.confidence(),
                    status.confidenceBand(),
                    status.contested(),
                    status.verification(),
                    status.freshness(),
                    status.since(),
                    status.outageId(),
                    status.noDataReason(),
                    rollUp == null ? null : rollUp.phase(),
                    rollUp == null ? null : (Double) rollUp.coverage(),
                    rollUp == null || rollUp.lastKnown() == null
                            ? null
                            : (Double) rollUp.lastKnown().share());
        }
    }

    /** @param area as the reader is shown it */
    static AreaChange of(AreaStatus area, Board board) {
        Map<String, InShort> services = new TreeMap<>();
        area.services().forEach((service, status) -> services.put(service, InShort.of(status)));
        Set<String> around = new HashSet<>();
        around.add(area.pcode());
        board.ancestors(area.pcode()).forEach(one -> around.add(one.pcode()));
        return new AreaChange(
                area.pcode(),
                area.adminLevel(),
                area.headline(),
                area.headlineIsMinimum(),
                area.compound(),
                area.exercise(),
                services,
                area.newestObservationAt(),
                around);
    }

    boolean concerns(Topic topic) {
        return (topic.within() == null || around.contains(topic.within()))
                && (topic.service() == null || services.containsKey(topic.service()));
    }

    AreaChange about(Topic topic) {
        return topic.service() == null ? this : with(Map.of(topic.service(), services.get(topic.service())));
    }

    private AreaChange with(Map<String, InShort> told) {
        return new AreaChange(
                pcode, adminLevel, headline, headlineIsMinimum, compound, exercise, told, newestObservationAt, around);
    }
}
