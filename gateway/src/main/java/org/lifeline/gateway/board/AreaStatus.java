package org.lifeline.gateway.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

        @Schema(description = "The worst level of any service")
        Level headline,

        @Schema(
                description =
                        "What is unknown could make the headline worse, or a service of the system is silent; for the public"
                                + " also where it is told only the level of what lies below")
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
        Level headline =
                all.stream().map(ServiceStatus::level).max(Level.BY_SEVERITY).orElse(Level.UNKNOWN);
        return new AreaStatus(
                area.pcode(),
                area.adminLevel(),
                area.parent(),
                area.names(),
                area.population(),
                area.populationYear(),
                area.centroid(),
                headline,
                all.stream().anyMatch(service -> couldBeWorse(headline, service)),
                all.stream()
                                .filter(service -> service.basis() != Basis.INFERRED
                                        && service.level().atOrBeyond(Level.SEVERE))
                                .count()
                        >= 2,
                all.stream().anyMatch(ServiceStatus::exercise),
                services,
                newestObservationAt);
    }

    private static boolean couldBeWorse(Level headline, ServiceStatus service) {
        return !headline.known() || service.rollUp().bounds().worst().worseThan(headline);
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

    /** Whether it is the same but for confidences, which decay by the minute. */
    public boolean sameButForDecay(AreaStatus other) {
        return withoutConfidences().equals(other.withoutConfidences());
    }

    private AreaStatus withoutConfidences() {
        Map<String, ServiceStatus> without = new TreeMap<>();
        services.forEach((service, status) -> without.put(service, status.withoutConfidence()));
        return copy(headlineIsMinimum, exercise, without, newestObservationAt);
    }

    /** The same, showing less of its services. */
    public AreaStatus showing(Map<String, ServiceStatus> shown, Instant newest, boolean minimum) {
        boolean anyExercise = shown.values().stream().anyMatch(ServiceStatus::exercise);
        return copy(minimum, anyExercise, shown, newest);
    }

    /** The same, with the warning that it may be worse by now. */
    public AreaStatus asMinimum() {
        return headlineIsMinimum || headline == Level.NONE ? this : copy(true, exercise, services, newestObservationAt);
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
