package org.lifeline.gateway.history;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lifeline.gateway.board.Level;
import org.lifeline.gateway.board.picture.Basis;
import org.lifeline.gateway.board.picture.ServiceStatus;
import org.lifeline.gateway.board.tally.LastKnownCount;
import org.lifeline.gateway.board.tally.PeopleSpan;
import org.lifeline.gateway.board.tally.Portion;
import org.lifeline.gateway.board.tally.RollUp;
import org.lifeline.gateway.board.tally.ShareRange;
import org.lifeline.privacy.ConfidenceBand;

/**
 * What is kept of a service in an area at a whole hour: as much as is told to everybody who signs in. Shares are kept to a millionth, so that
 * what is read is what was written.
 *
 * @param band null where nothing stands
 * @param atOrBeyond by REDUCED, SEVERE and NONE, of whom something stands
 * @param lastKnown share of those of whom only what was known last is known, 0 to 1
 * @param lastAtOrBeyond the same of these; null where there are none
 */
record HourlyStatus(
        Level level,
        Basis basis,
        boolean atLeast,
        boolean contested,
        ConfidenceBand band,
        double coverage,
        double lastKnown,
        Map<Level, Portion> atOrBeyond,
        Map<Level, Portion> lastAtOrBeyond) {
    private static final List<Level> WORSE = List.of(Level.REDUCED, Level.SEVERE, Level.NONE);
    private static final double PARTS = 1e6;

    private static final int AT_LEAST = 1;
    private static final int CONTESTED = 2;
    private static final int BAND = 4;
    private static final int PEOPLE = 8;
    private static final int LAST = 16;

    static HourlyStatus of(ServiceStatus status) {
        RollUp rollUp = status.rollUp();
        LastKnownCount last = rollUp.lastKnown();
        return new HourlyStatus(
                status.level(),
                status.basis(),
                status.atLeast(),
                status.contested(),
                status.confidenceBand(),
                rounded(rollUp.coverage()),
                last == null ? 0 : rounded(last.share()),
                rounded(rollUp.atOrBeyond()),
                last == null ? null : rounded(last.atOrBeyond()));
    }

    private static Map<Level, Portion> rounded(Map<Level, Portion> portions) {
        Map<Level, Portion> rounded = new EnumMap<>(Level.class);
        WORSE.forEach(level -> {
            Portion of = portions.get(level);
            ShareRange share = of.share();
            rounded.put(
                    level,
                    new Portion(
                            new ShareRange(rounded(share.low()), rounded(share.best()), rounded(share.high())),
                            of.people()));
        });
        return rounded;
    }

    private static double rounded(double share) {
        return Math.rint(share * PARTS) / PARTS;
    }

    void write(DataOutput out) throws IOException {
        boolean counted = atOrBeyond.get(Level.NONE).people() != null;
        out.writeByte(level.ordinal());
        out.writeByte(basis.ordinal());
        out.writeByte((atLeast ? AT_LEAST : 0)
                | (contested ? CONTESTED : 0)
                | (band != null ? BAND : 0)
                | (counted ? PEOPLE : 0)
                | (lastAtOrBeyond != null ? LAST : 0));
        if (band != null) {
            out.writeByte(band.ordinal());
        }
        writeShare(out, coverage);
        writeShare(out, lastKnown);
        write(out, atOrBeyond, counted);
        if (lastAtOrBeyond != null) {
            write(out, lastAtOrBeyond, counted);
        }
    }

    private static void write(DataOutput out, Map<Level, Portion> portions, boolean counted) throws IOException {
        for (Level level : WORSE) {
            Portion portion = portions.get(level);
            writeShare(out, portion.share().low());
            writeShare(out, portion.share().best());
            writeShare(out, portion.share().high());
            if (counted) {
                writeNumber(out, portion.people().low());
                writeNumber(out, portion.people().best());
                writeNumber(out, portion.people().high());
            }
        }
    }

    static HourlyStatus read(DataInput in) throws IOException {
        Level level = Level.values()[in.readUnsignedByte()];
        Basis basis = Basis.values()[in.readUnsignedByte()];
        int flags = in.readUnsignedByte();
        ConfidenceBand band = (flags & BAND) == 0 ? null : ConfidenceBand.values()[in.readUnsignedByte()];
        double coverage = readShare(in);
        double lastKnown = readShare(in);
        boolean counted = (flags & PEOPLE) != 0;
        return new HourlyStatus(
                level,
                basis,
                (flags & AT_LEAST) != 0,
                (flags & CONTESTED) != 0,
                band,
                coverage,
                lastKnown,
                portions(in, counted),
                (flags & LAST) == 0 ? null : portions(in, counted));
    }

    private static Map<Level, Portion> portions(DataInput in, boolean counted) throws IOException {
        Map<Level, Portion> portions = new EnumMap<>(Level.class);
        for (Level level : WORSE) {
            ShareRange share = new ShareRange(readShare(in), readShare(in), readShare(in));
            portions.put(
                    level,
                    new Portion(
                            share, counted ? new PeopleSpan(readNumber(in), readNumber(in), readNumber(in)) : null));
        }
        return portions;
    }

    private static void writeShare(DataOutput out, double share) throws IOException {
        writeNumber(out, Math.round(share * PARTS));
    }

    private static double readShare(DataInput in) throws IOException {
        return readNumber(in) / PARTS;
    }

    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    /** Seven bits at a time, the lowest first: most numbers are small. */
    private static void writeNumber(DataOutput out, long number) throws IOException {
        long left = number;
        while (left > SEVEN_BITS) {
            out.writeByte((int) (left & SEVEN_BITS) | MORE);
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    private static long readNumber(DataInput in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int part = in.readUnsignedByte();
            number |= (long) (part & SEVEN_BITS) << shift;
            if ((part & MORE) == 0) {
                return number;
            }
        }
        throw new IOException("A number without an end");
    }
}
