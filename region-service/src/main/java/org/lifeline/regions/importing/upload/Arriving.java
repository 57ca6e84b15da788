package org.lifeline.regions.importing.upload;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.UUID;
import org.lifeline.regions.importing.ImportSettings;
import org.lifeline.wire.ProblemType;

/** The bytes of one file on their way from the network to the database, a piece at a time. */
final class Arriving {
    private static final int PIECE = 1 << 20;

    private final Pieces pieces;
    private final Clock clock;
    private final long most;
    private final MessageDigest digest = sha256();
    private long bytes;

    Arriving(Pieces pieces, ImportSettings settings, Clock clock) {
        this.pieces = pieces;
        this.clock = clock;
        this.most = settings.mostBytes().asLongValue();
    }

    void all(UUID of, InputStream body) {
        int place = 0;
        for (byte[] piece = next(body); piece.length > 0; piece = next(body)) {
            bytes += piece.length;
            if (bytes > most) {
                throw ProblemType.CONTENT_TOO_LARGE.because("A file may have " + most + " bytes at most");
            }
            digest.update(piece);
            pieces.keep(of, place++, piece, clock.instant());
        }
        if (bytes == 0) {
            throw ProblemType.BAD_REQUEST.because("The file is empty");
        }
    }

    long bytes() {
        return bytes;
    }

    /** Differs between files, and between a dry run and the real thing. */
    byte[] digest(Delivery delivery) {
        digest.update((byte) delivery.kind().ordinal());
        digest.update((byte) (delivery.dryRun() ? 1 : 0));
        return digest.digest();
    }

    private static byte[] next(InputStream body) {
        try {
            return body.readNBytes(PIECE);
        } catch (IOException brokenOff) {
            throw ProblemType.BAD_REQUEST.because("The file broke off on its way; nothing of it is kept");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
