package org.lifeline.outages.outage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the events that belong to an outage: those of its region and service, from its first to its last. */
@ApplicationScoped
class Timeline {
    private static final String OF_OUTAGE = """
            select id, type, time, data::text as data
            from event
            where subject = ? and id >= ? and id <= ? and id > ?
            order by id
            limit ?""";

    private final DataSource database;
    private final ObjectMapper json;

    Timeline(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An entry and its place, to go on from. */
    record Placed(long id, TimelineEntry entry) {}

    List<Placed> of(Outage outage, long after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OF_OUTAGE)) {
            query.setString(1, outage.region + "/" + outage.service);
            query.setLong(2, outage.firstEvent);
            query.setLong(3, outage.lastEvent == null ? Long.MAX_VALUE : outage.lastEvent);
            query.setLong(4, after);
            query.setInt(5, limit);
            try (ResultSet row = query.executeQuery()) {
                List<Placed> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(new Placed(
                            row.getLong("id"),
                            new TimelineEntry(
                                    row.getString("type"),
                                    row.getTimestamp("time").toInstant(),
                                    json.readTree(row.getString("data")))));
                }
                return entries;
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("the timeline cannot be read", failed);
        }
    }
}
