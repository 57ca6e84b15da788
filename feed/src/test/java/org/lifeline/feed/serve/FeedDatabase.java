package org.lifeline.feed.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.lifeline.local.postgres.TestPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh database with an open feed, worked in with the rights that a service has. */
public final class FeedDatabase {
    private final String url = TestPostgres.freshDatabase();

    public FeedDatabase() throws SQLException, IOException {
        asOwner(script("V0_1__open_change_feed.sql"));
        afterMigrations();
    }

    public PGSimpleDataSource worker() {
        return as(TestPostgres.user(), TestPostgres.password());
    }

    PGSimpleDataSource owner() {
        return as(TestPostgres.owner(), TestPostgres.ownersPassword());
    }

    private PGSimpleDataSource as(String user, String password) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        return database;
    }

    /** What Flyway runs at every start of a service. */
    void afterMigrations() throws SQLException, IOException {
        asOwner(script("afterMigrate__begin_epoch.sql"));
        asOwner(script("afterMigrate__grant_to_worker.sql"));
    }

    void asOwner(String statement) throws SQLException {
        try (Connection connection = TestPostgres.asOwner(url);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String script(String name) throws IOException {
        try (InputStream in = Epoch.class.getResourceAsStream("/db/feed/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${worker}", TestPostgres.user())
                    .replace("${append-only}", "event,diary");
        }
    }
}
