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

/** Brings the regions that come with the software into the book, at every start: what is there already stays untouched. */
@ApplicationScoped
class Gazetteer {
    private static final Logger LOG = Logger.getLogger(Gazetteer.class);
    private static final String FILE = "/gazetteer/syria.csv";

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
            LOG.infof("The gazetteer brought or changed %d regions", changed);
        }
    }

    /** How many regions were new or different. */
    long load() {
        List<GazetteerLine> lines = lines();
        return QuarkusTransaction.requiringNew().call(() -> {
            database.createNativeQuery(ALONE).getSingleResult();
            return lines.stream().filter(line -> book.record(line.facts())).count();
        });
    }

    /** Parents first. */
    static List<GazetteerLine> lines() {
        CsvMapper csv = new CsvMapper();
        ObjectReader reader = csv.readerFor(GazetteerLine.class)
                .with(csv.schemaFor(GazetteerLine.class)
                        .withHeader()
                        .withStrictHeaders(true)
                        .withComments())
                .with(CsvParser.Feature.EMPTY_STRING_AS_NULL);
        try (InputStream file = Gazetteer.class.getResourceAsStream(FILE);
                MappingIterator<GazetteerLine> lines = reader.readValues(file)) {
            List<GazetteerLine> all = lines.readAll();
            all.sort(Comparator.comparing(GazetteerLine::level));
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException("The gazetteer cannot be read", broken);
        }
    }
}
