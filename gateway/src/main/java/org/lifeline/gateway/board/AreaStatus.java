package org.lifeline.gateway.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.RollUp;

/** How an area is: the vector of all services, never an average of them. */
@Schema(description = "How an area is: every service by itself, never an average")
public record AreaStatus(
        @Schema(description = "OCHA P-code", examples = "SY06")
        String pcode,

        @Schema(
                description = "0 country, 1 governorate, 2 district, 3 sub-district, 4 community",
                minimum = "0",
                maximum = "4",
                examples = "1")
        int adminLevel,

        @Schema(nullable = true, description = "P-code of the area it lies in; null for a country", examples = "SY")
        String parent,

        @Schema(description = "By language", examples = "{\"en\": \"Lattakia\", \"ar\": \"اللاذقية\"}")
        Map<String, String> names,

        @Schema(nullable = true, description = "Null if nobody counted", examples = "1453000")
        Long population,

        @Schema(nullable = true, description = "Year of the population", examples = "2016")
        Integer populationYear,

        @Schema(nullable = true, description = "Null if not known")
        Centroid centroid,

        @Schema(description = "The worst known level of any service")
        Level headline,

        @Schema(
                description = "It may be worse: nothing is known about a service or an area below, or a service of the"
                        + " system is silent; for the public also where it is told only the level of what lies below")
        boolean headlineIsMinimum,

        @Schema(description = "Two services or more are SEVERE or NONE at once; what is only inferred does not count")
        boolean compound,

        @Schema(description = "Whether any evidence on it or below belongs to an exercise")
        boolean exercise,

        @Schema(description = "By service") Map<String, ServiceStatus> services,

        @Schema(
                description = "The newest observation that any of this rests on; to the hour for all but coordinators",
                nullable = true)
        Instant newestObservationAt) {

    static AreaStatus of(Region area, Map<String, ServiceStatus> services, Instant newestObservationAt) {
        Collection<ServiceStatus> all = services.values();
        List<Level> levels = all.stream().map(ServiceStatus::level).toList();
        return new AreaStatus(
                area.pcode(),
                area.adminLevel(),
                area.parent(),
                area.names(),
                area.population(),
                area.populationYear(),
                area.centroid(),
                levels.stream().max(Level.BY_SEVERITY).orElse(Level.UNKNOWN),
                all.stream()
                        .anyMatch(service -> !service.level().known()
                                || service.basis() == Basis.INFERRED
                                || service.rollUp().coverage() < 1),
                all.stream()
                                .filter(service -> service.basis() != Basis.INFERRED
                                        && service.level().atOrBeyond(Level.SEVERE))
                                .count()
                        >= 2,
                all.stream().anyMatch(ServiceStatus::exercise),
                services,
                newestObservationAt);
    }

    /** By the service that touches more; null where they cannot be counted. */
    public Long peopleBelowNormal() {
        return services.values().stream()
                .map(ServiceStatus::rollUp)
                .filter(Objects::nonNull) // of a service of which the public is told only the level
                .map(RollUp::peopleBelowNormal)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The same, with one service only. */
    public AreaStatus only(String service) {
        Region area = new Region(pcode, adminLevel, parent, names, population, populationYear, centroid, 0);
        return of(area, Map.of(service, services.get(service)), newestObservationAt);
    }

    /** The same, showing less of its services. */
    public AreaStatus showing(Map<String, ServiceStatus> shown, Instant newest, boolean minimum) {
        boolean anyExercise = shown.values().stream().anyMatch(ServiceStatus::exercise);
        return copy(minimum, anyExercise, shown, newest);
    }

    /** The same, with the warning that it may be worse by now. */
    public AreaStatus asMinimum() {
        return headlineIsMinimum ? this : copy(true, exercise, services, newestObservationAt);
    }

    private AreaStatus copy(boolean minimum, boolean anyExercise, Map<String, ServiceStatus> shown, Instant newest) {
        return new AreaStatus(
                pcode,
                adminLevel,
                parent,
                names,
                population,
                populationYear,
                centroid,
                headline,
                minimum,
                compound,
                anyExercise,
                shown,
                newest);
    }
}
