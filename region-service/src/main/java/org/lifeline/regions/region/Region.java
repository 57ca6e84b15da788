package org.lifeline.regions.region;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.lifeline.wire.ProblemType;

/** An administrative area, known by its P-code and never by its name. */
@Entity
public class Region extends PanacheEntityBase {
    @Id
    public String pcode;

    @Column(name = "admin_level")
    public short adminLevel;

    public String parent;

    @Column(name = "parent_level")
    public Short parentLevel; // for the foreign key that keeps every parent above its children

    @ElementCollection
    @CollectionTable(name = "region_name", joinColumns = @JoinColumn(name = "pcode"))
    @MapKeyColumn(name = "language")
    @BatchSize(size = 500)
    public Map<String, RegionName> names = new HashMap<>();

    public Long population;

    @Column(name = "population_year")
    public Short populationYear;

    @Embedded
    public Centroid centroid;

    public boolean imported; // then what comes with the software no longer overrules it

    @Version
    public int version = 1;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public static Region required(String pcode) {
        return Region.<Region>findByIdOptional(pcode)
                .orElseThrow(() -> ProblemType.NOT_FOUND.because("No region has the P-code " + pcode));
    }

    /** One more than asked for, so that the caller sees whether there is a next page. */
    static List<Region> after(String pcode, Integer adminLevel, String parent, int limit) {
        List<String> conditions = new ArrayList<>(List.of("pcode > :after"));
        Map<String, Object> values = new HashMap<>(Map.of("after", pcode == null ? "" : pcode));
        if (adminLevel != null) {
            conditions.add("adminLevel = :level");
            values.put("level", adminLevel.shortValue());
        }
        if (parent != null) {
            conditions.add("parent = :parent");
            values.put("parent", parent);
        }
        return Region.<Region>find(String.join(" and ", conditions), Sort.by("pcode"), values)
                .page(0, limit + 1)
                .list();
    }

    /** In the order of the keys. */
    public static List<Region> ofKeys(List<String> pcodes) {
        List<Region> regions = new ArrayList<>(Region.<Region>list("pcode in ?1", pcodes));
        regions.sort(Comparator.comparingInt(region -> pcodes.indexOf(region.pcode)));
        return regions;
    }

    /** Parents before their children. */
    static List<Region> fromTheTop() {
        return listAll(Sort.by("adminLevel").and("pcode"));
    }

    /** From the country down, as a trail of breadcrumbs reads. */
    public List<Region> ancestors() {
        LinkedList<Region> trail = new LinkedList<>();
        for (String above = parent; above != null; above = trail.getFirst().parent) {
            trail.addFirst(findById(above));
        }
        return trail;
    }
}
