package org.lifeline.regions.gazetteer;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.lifeline.regions.region.RegionBook;

/**
 * Brings the regions that come with the software into the book, at every start: what is there already, and what an import
 * has said, stays untouched.
 */
@ApplicationScoped
class Gazetteer {
    private static final Logger LOG = Logger.getLogger(Gazetteer.class);
    private static final String REGIONS = "/gazetteer/syria.csv";
    private static final String SUPERSEDED = "/gazetteer/superseded.csv";

    /** One instance loads, the others wait and then find nothing to do. */
    private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtext('lifeline gazetteer'))";

    private final RegionBook book;
    private final EntityManager database;

    Gazetteer(RegionBook book, EntityManager database) {
        this.book = book;
        this.database = database;
    }

    void load(@Observes StartupEvent started) {
        long changed = load();
        if (changed > 0) {
            LOG.infof("The gazetteer brought or changed %d regions or superseded codes", changed);
        }
    }

    /** How many regions and superseded codes were new or different. */
    long load() {
        List<GazetteerLine> lines = lines();
        List<SupersededLine> superseded = superseded();
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery(ALONE).getSingleResult();
            return lines.stream().filter(line -> book.bring(line.facts())).count()
                    + superseded.stream()
                            .filter(line -> book.supersede(line.pcode(), line.successor()))
                            .count();
        });
    }

    /** Parents first. */
    static List<GazetteerLine> lines() {
        List<GazetteerLine> all = read(REGIONS, GazetteerLine.class);
        all.sort(Comparator.comparing(GazetteerLine::level));
        return all;
    }

    static List<SupersededLine> superseded() {
        return read(SUPERSEDED, SupersededLine.class);
    }

    private static <T> List<T> read(String name, Class<T> type) {
        CsvMapper csv = new CsvMapper();
        ObjectReader reader = csv.readerFor(type)
                .with(csv.schemaFor(type).withHeader().withStrictHeaders(true).withComments())
                .with(CsvParser.Feature.EMPTY_STRING_AS_NULL);
        try (InputStream file = Gazetteer.class.getResourceAsStream(name);
                MappingIterator<T> lines = reader.readValues(file)) {
            return lines.readAll();
        } catch (IOException broken) {
            throw new UncheckedIOException("The gazetteer cannot be read", broken);
        }
    }
}
