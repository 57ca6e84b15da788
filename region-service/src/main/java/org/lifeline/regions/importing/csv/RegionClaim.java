package org.lifeline.regions.importing.csv;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lifeline.regions.importing.rows.Reason;
import org.lifeline.regions.importing.rows.Refused;
import org.lifeline.regions.region.Centroid;
import org.lifeline.regions.region.Region;
import org.lifeline.regions.region.RegionFacts;
import org.lifeline.regions.region.RegionView;

/** What one row says of a region; null where it says nothing. */
record RegionClaim(
        String pcode,
        Short level,
        String parent,
        Map<String, String> names,
        Long population,
        Short populationYear,
        Centroid centroid) {

    static final Pattern PCODES = Pattern.compile("[A-Z][A-Z0-9]{1,19}");
    private static final int LONGEST_NAME = 200;
    private static final Numbers POPULATION =
            new Numbers("population", Reason.POPULATION_MALFORMED, 0, 10_000_000_000L);
    private static final Numbers YEAR = new Numbers("population_year", Reason.YEAR_MALFORMED, 1900, 2200);
    private static final Numbers LEVEL = new Numbers(Columns.LEVEL, Reason.LEVEL_MALFORMED, 0, 4);

    /** As far as it can be judged by itself. */
    static RegionClaim of(Line line) {
        if (line.hasTooManyCells()) {
            throw new Refused(null, Reason.TOO_MANY_CELLS, "It has more cells than the header has columns");
        }
        Long level = LEVEL.in(line);
        Long year = YEAR.in(line);
        Long population = POPULATION.in(line);
        if (population != null && year == null) {
            throw new Refused(
                    "population_year",
                    Reason.POPULATION_WITHOUT_YEAR,
                    "Of which year the population is has to be said");
        }
        return new RegionClaim(
                pcode(line),
                level == null ? null : level.shortValue(),
                parent(line),
                names(line),
                population,
                year == null ? null : year.shortValue(),
                Numbers.centroid(line));
    }

    private static String pcode(Line line) {
        String pcode = line.text(Columns.PCODE);
        if (pcode == null) {
            throw new Refused(Columns.PCODE, Reason.PCODE_MISSING, "It names no region");
        }
        if (!PCODES.matcher(pcode).matches()) {
            throw new Refused(
                    Columns.PCODE,
                    Reason.PCODE_MALFORMED,
                    "A P-code is a capital letter and one to nineteen capital letters and digits, as SY060200");
        }
        return pcode;
    }

    private static String parent(Line line) {
        String parent = line.text(Columns.PARENT);
        if (parent != null && !PCODES.matcher(parent).matches()) {
            throw new Refused(
                    Columns.PARENT, Reason.NO_SUCH_PARENT, "Its parent is not named by a P-code, as SY060200");
        }
        return parent;
    }

    private static Map<String, String> names(Line line) {
        line.names().forEach((language, name) -> {
            if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                throw new Refused(
                        Columns.NAME + language,
                        Reason.NAME_MALFORMED,
                        "A name has at most " + LONGEST_NAME + " characters, and none for control");
            }
        });
        return line.names();
    }

    /**
     * Together with what is kept already.
     *
     * @param kept null for a new region
     * @param levels of the regions that there are; null of one that there is not
     */
    RegionFacts about(Region kept, Function<String, Short> levels) {
        RegionFacts facts = kept == null ? asNew() : changing(kept);
        if (facts.adminLevel() == 0 && facts.parent() != null) {
            throw new Refused(Columns.PARENT, Reason.PARENT_NOT_ABOVE, "A country has no parent");
        }
        if (facts.adminLevel() > 0) {
            Short above = levels.apply(facts.parent());
            if (above == null) {
                throw new Refused(
                        Columns.PARENT,
                        Reason.NO_SUCH_PARENT,
                        "There is no region " + facts.parent() + " to be its parent");
            }
            if (above >= facts.adminLevel()) {
                throw new Refused(
                        Columns.PARENT,
                        Reason.PARENT_NOT_ABOVE,
                        facts.parent() + " is of level " + above + ", which is not above " + facts.adminLevel());
            }
        }
        return facts;
    }

    private RegionFacts asNew() {
        if (level == null) {
            throw new Refused(Columns.LEVEL, Reason.LEVEL_MISSING, "It is new, so its level has to be said");
        }
        if (names.isEmpty()) {
            throw new Refused("name_en", Reason.NAME_MISSING, "It is new, so it needs a name in some language");
        }
        if (level > 0 && parent == null) {
            throw new Refused(
                    Columns.PARENT, Reason.PARENT_MISSING, "It is new, so the region that it lies in has to be said");
        }
        if (populationYear != null && population == null) {
            throw yearAlone();
        }
        return new RegionFacts(pcode, level, parent, names, population, populationYear, centroid);
    }

    private RegionFacts changing(Region kept) {
        if (level != null && level != kept.adminLevel) {
            throw new Refused(
                    Columns.LEVEL,
                    Reason.LEVEL_CHANGED,
                    "It is of level " + kept.adminLevel + ", and that never changes");
        }
        if (populationYear != null && population == null && kept.population == null) {
            throw yearAlone();
        }
        Map<String, String> all = new TreeMap<>(RegionView.of(kept).names());
        all.putAll(names);
        return new RegionFacts(
                pcode,
                kept.adminLevel,
                parent == null ? kept.parent : parent,
                all,
                population == null ? kept.population : population,
                populationYear == null ? kept.populationYear : populationYear,
                centroid == null ? kept.centroid : centroid);
    }

    private static Refused yearAlone() {
        return new Refused("population", Reason.YEAR_WITHOUT_POPULATION, "It has a year and no population");
    }
}
