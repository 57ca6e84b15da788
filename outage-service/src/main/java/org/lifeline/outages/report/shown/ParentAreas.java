package org.lifeline.outages.report.shown;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lifeline.outages.ManyRows;

/** The area around each region. */
final class ParentAreas {
    private static final String AROUND = """
            select r.pcode, coalesce(r.parent, r.pcode) from unnest(?::text[]) as asked (pcode)
            join region r on r.pcode = asked.pcode""";

    private ParentAreas() {}

    /** A country has none wider than itself, and what the replica does not know is missing. */
    static Map<String, String> of(Collection<String> regions) {
        Map<String, String> around = new HashMap<>();
        if (!regions.isEmpty()) {
            ManyRows.of(AROUND)
                    .column("text", List.copyOf(regions), region -> region)
                    .each(row -> around.put(row.getString(1), row.getString(2)));
        }
        return around;
    }
}
