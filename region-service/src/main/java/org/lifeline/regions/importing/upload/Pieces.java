package org.lifeline.regions.importing.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** The bytes of files, in the database, so that any instance can work on them and a restart loses none. */
@ApplicationScoped
public class Pieces {
    private static final String KEEP =
            "insert into import_piece (import, place, content, arrived_at) values (?, ?, ?, ?)";
    private static final String READ = "select content from import_piece where import = ? and place = ?";
    private static final String DROP = "delete from import_piece where import = ?";

    private final DataSource database;

    Pieces(DataSource database) {
        this.database = database;
    }

    /** Each in a transaction of its own: the feed would wait for one that lasts as long as the network takes. */
    void keep(UUID of, int place, byte[] content, Instant arrivedAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, of);
            insert.setInt(2, place);
            insert.setBytes(3, content);
            insert.setObject(4, arrivedAt.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the file cannot be kept", failed);
        }
    }

    /** From the beginning; no connection is held between pieces. */
    public InputStream open(UUID of) {
        return new Joined(of);
    }

    /** In the caller's transaction, if there is one. */
    public void drop(UUID of) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DROP)) {
            delete.setObject(1, of);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the file cannot be dropped", failed);
        }
    }

    private byte[] read(UUID of, int place) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setObject(1, of);
            query.setInt(2, place);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        } catch (SQLException failed) {
            throw new IOException("the file cannot be read on", failed);
        }
    }

    private final class Joined extends InputStream {
        private final UUID of;
        private byte[] piece = {};
        private int at;
        private int next;

        Joined(UUID of) {
            this.of = of;
        }

        @Override
        public int read() throws IOException {
            return here() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!here()) {
                return -1;
            }
            int some = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, from, some);
            at += some;
            return some;
        }

        private boolean here() throws IOException {
            while (piece != null && at == piece.length) {
                piece = Pieces.this.read(of, next++);
                at = 0;
            }
            return piece != null;
        }
    }
}
