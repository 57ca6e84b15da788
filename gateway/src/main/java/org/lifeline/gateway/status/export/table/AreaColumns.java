package org.lifeline.gateway.status.export.table;

import static org.lifeline.gateway.status.export.table.Kind.COUNT;
import static org.lifeline.gateway.status.export.table.Kind.DEGREES;
import static org.lifeline.gateway.status.export.table.Kind.FLAG;
import static org.lifeline.gateway.status.export.table.Kind.TEXT;
import static org.lifeline.gateway.status.export.table.Kind.TIME;
import static org.lifeline.gateway.status.export.table.Kind.WHOLE;

import java.util.List;
import java.util.function.Function;
import org.lifeline.gateway.board.AreaStatus;

/** What is told of an area, whatever the service. */
public final class AreaColumns {
    private static final String LEVELS = "0 country, 1 governorate, 2 district, 3 sub-district, 4 community";
    private static final String HEADLINE = "The worst known level of any service that is shown";
    private static final String MINIMUM = "Whether it may be worse than the headline, by what is unknown or silent";
    private static final String COMPOUND = "Whether two services or more are SEVERE or NONE at once";
    private static final String NEWEST = "The newest observation behind any of it";

    /** What is told of all its services together; in a table each row tells it of one. */
    public static final List<Column<AreaStatus>> TOGETHER = List.of(
            new Column<>(
                    "people_affected",
                    "",
                    COUNT,
                    "People below NORMAL, known or known last, by the service that touches more; empty where nobody counted them",
                    AreaStatus::peopleBelowNormal),
            new Column<>("exercise", "", FLAG, "Whether any evidence belongs to an exercise", AreaStatus::exercise));

    private AreaColumns() {}

    /** @param adminLevel of the areas, on which the hashtags depend; negative for none */
    public static List<Column<AreaStatus>> at(int adminLevel) {
        String area = hashtag(adminLevel);
        String parent = adminLevel > 0 ? hashtag(adminLevel - 1) + "+code+v_pcode" : "";
        return List.of(
                new Column<>("pcode", area + "+code+v_pcode", TEXT, "OCHA P-code of the area", AreaStatus::pcode),
                new Column<>("admin_level", "", WHOLE, LEVELS, AreaStatus::adminLevel),
                new Column<>("parent_pcode", parent, TEXT, "The area it lies in", AreaStatus::parent),
                new Column<>("name_en", area + "+name+i_en", TEXT, "Name in English", name("en")),
                new Column<>("name_ar", area + "+name+i_ar", TEXT, "Name in Arabic", name("ar")),
                new Column<>("lat", "#geo+lat", DEGREES, "Latitude of its middle, WGS 84", at -> Point.of(at)
                        .lat()),
                new Column<>("lon", "#geo+lon", DEGREES, "Longitude of its middle, WGS 84", at -> Point.of(at)
                        .lon()),
                new Column<>("population", "#population", COUNT, "How many people live there", AreaStatus::population),
                new Column<>("population_year", "", WHOLE, "Year of the population", AreaStatus::populationYear),
                new Column<>("headline", "#severity+headline", TEXT, HEADLINE, at -> at.headline()
                        .name()),
                new Column<>("headline_is_minimum", "", FLAG, MINIMUM, AreaStatus::headlineIsMinimum),
                new Column<>("compound", "", FLAG, COMPOUND, AreaStatus::compound),
                new Column<>("newest_observation_at", "", TIME, NEWEST, AreaStatus::newestObservationAt));
    }

    private static String hashtag(int adminLevel) {
        if (adminLevel < 0) {
            return "#loc";
        }
        return adminLevel == 0 ? "#country" : "#adm" + adminLevel;
    }

    private static Function<AreaStatus, Object> name(String language) {
        return area -> area.names() == null ? null : area.names().get(language);
    }
}
