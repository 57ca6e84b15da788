package org.lifeline.feed.serve;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Says once when the service works as the owner of its schema, who can change events that stand. */
@ApplicationScoped
class SchemaOwner {
    private static final Logger LOG = Logger.getLogger(SchemaOwner.class);
    private static final String IS_OURS = """
            select pg_has_role(relowner, 'usage') from pg_class where oid = 'event'::regclass""";

    private final DataSource database;

    SchemaOwner(DataSource database) {
        this.database = database;
    }

    void open(@Observes StartupEvent started) throws SQLException {
        if (isUsOurselves()) {
            LOG.warn("The service's user owns the database's schema and could change events and the audit trail:"
                    + " give the owner apart, by quarkus.flyway.username and quarkus.flyway.password");
        }
    }

    boolean isUsOurselves() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(IS_OURS)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
