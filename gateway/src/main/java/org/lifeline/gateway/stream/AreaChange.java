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
import org.lifeline.gateway.reader.PublicForm;
import org.lifeline.gateway.reader.Reader;

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
            Double confidence,
            boolean contested,
            Verification verification,
            Freshness freshness,
            Instant since,
            String outageId,
            Phase phase,
            double coverage) {

        static InShort of(ServiceStatus status) {
            return new InShort(
                    status.level(),
                    status.basis(),
                    status.confidence(),
                    status.contested(),
                    status.verification(),
                    status.freshness(),
                    status.since(),
                    status.outageId(),
                    status.rollUp().phase(),
                    status.rollUp().coverage());
        }

        private InShort inPublic() {
            return new InShort(
                    level,
                    basis,
                    confidence,
                    contested,
                    verification,
                    freshness,
                    PublicForm.hour(since),
                    null,
                    phase,
                    coverage);
        }
    }

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
        return topic.reader().sees(adminLevel)
                && (topic.within() == null || around.contains(topic.within()))
                && (topic.service() == null || services.containsKey(topic.service()));
    }

    AreaChange about(Topic topic) {
        AreaChange told = topic.reader() == Reader.ANYBODY ? inPublic() : this;
        return topic.service() == null
                ? told
                : told.with(Map.of(topic.service(), told.services.get(topic.service())), told.newestObservationAt);
    }

    private AreaChange inPublic() {
        Map<String, InShort> told = new TreeMap<>();
        services.forEach((service, status) -> told.put(service, status.inPublic()));
        return with(told, PublicForm.hour(newestObservationAt));
    }

    private AreaChange with(Map<String, InShort> told, Instant newest) {
        return new AreaChange(pcode, adminLevel, headline, headlineIsMinimum, compound, exercise, told, newest, around);
    }
}
