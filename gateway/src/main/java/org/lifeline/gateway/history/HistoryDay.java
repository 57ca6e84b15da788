package org.lifeline.gateway.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.lifeline.gateway.board.AreaStatus;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.picture.Basis;

/**
 * The boards of the whole hours of a day of UTC, by area and service. As bytes: what it is, the day, which hours there are as bits, and for each
 * area its P-code, how long the rest of it is, and by service each status with the hours at which it held.
 */
final class HistoryDay {
    static final int HOURS = 24;
    private static final int WHAT_IT_IS = 0x4c4c4831; // "LLH1"
    private static final int ALL_HOURS = (1 << HOURS) - 1;

    private final LocalDate date;
    private final Map<String, Map<String, HourlyStatus[]>> areas = new TreeMap<>();
    private int hours;

    HistoryDay(LocalDate date) {
        this.date = date;
    }

    static LocalDate of(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    LocalDate date() {
        return date;
    }

    Instant hour(int hour) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hour));
    }

    boolean has(int hour) {
        return (hours & 1 << hour) != 0;
    }

    boolean isComplete() {
        return hours == ALL_HOURS;
    }

    /** Whether anything was known of any area at any of its hours. */
    boolean isNews() {
        return areas.values().stream()
                .flatMap(services -> services.values().stream())
                .flatMap(Arrays::stream)
                .anyMatch(status -> status != null && status.basis() != Basis.NO_DATA);
    }

    void put(int hour, Board board) {
        for (int level : board.levels(null)) {
            for (AreaStatus area : board.ofLevel(level)) {
                Map<String, HourlyStatus[]> services = areas.computeIfAbsent(area.pcode(), none -> new TreeMap<>());
                area.services()
                        .forEach((service, status) -> put(
                                hour,
                                HourlyStatus.of(status),
                                services.computeIfAbsent(service, none -> new HourlyStatus[HOURS])));
            }
        }
        hours |= 1 << hour;
    }

    /** What stays as it was is one object at all its hours: a country of 24 different ones would fill a small heap. */
    private static void put(int hour, HourlyStatus status, HourlyStatus[] byHour) {
        HourlyStatus before = hour == 0 ? null : byHour[hour - 1];
        byHour[hour] = status.equals(before) ? before : status;
    }

    /** By service, null at hours that are missing or at which there was no such area; empty for an area that is in none. */
    Map<String, HourlyStatus[]> of(String pcode) {
        return areas.getOrDefault(pcode, Map.of());
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(WHAT_IT_IS);
            out.writeLong(date.toEpochDay());
            out.writeInt(hours);
            out.writeInt(areas.size());
            for (Map.Entry<String, Map<String, HourlyStatus[]>> area : areas.entrySet()) {
                byte[] services = bytes(area.getValue());
                out.writeUTF(area.getKey());
                out.writeInt(services.length);
                out.write(services);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Map<String, HourlyStatus[]> services) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(services.size());
        for (Map.Entry<String, HourlyStatus[]> service : services.entrySet()) {
            Map<HourlyStatus, Integer> heldAt = new LinkedHashMap<>();
            for (int hour = 0; hour < HOURS; hour++) {
                HourlyStatus status = service.getValue()[hour];
                if (status != null) {
                    heldAt.merge(status, 1 << hour, (one, other) -> one | other);
                }
            }
            out.writeUTF(service.getKey());
            out.writeByte(heldAt.size());
            for (Map.Entry<HourlyStatus, Integer> one : heldAt.entrySet()) {
                out.writeInt(one.getValue());
                one.getKey().write(out);
            }
        }
        return bytes.toByteArray();
    }

    static HistoryDay read(byte[] bytes) throws IOException {
        return read(bytes, pcode -> true);
    }

    /** @param which areas are read; the others are passed over */
    static HistoryDay read(byte[] bytes, Predicate<String> which) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != WHAT_IT_IS) {
                throw new IOException("It is no day of a history");
            }
            HistoryDay day = new HistoryDay(LocalDate.ofEpochDay(in.readLong()));
            day.hours = in.readInt();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String pcode = in.readUTF();
                int length = in.readInt();
                if (which.test(pcode)) {
                    day.areas.put(pcode, services(in));
                } else {
                    in.skipNBytes(length);
                }
            }
            return day;
        } catch (ArrayIndexOutOfBoundsException | DateTimeException broken) {
            throw new IOException("It is broken", broken);
        }
    }

    private static Map<String, HourlyStatus[]> services(DataInputStream in) throws IOException {
        Map<String, HourlyStatus[]> services = new TreeMap<>();
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            HourlyStatus[] byHour = new HourlyStatus[HOURS];
            services.put(in.readUTF(), byHour);
            int different = in.readUnsignedByte();
            for (int one = 0; one < different; one++) {
                int heldAt = in.readInt();
                HourlyStatus status = HourlyStatus.read(in);
                for (int hour = 0; hour < HOURS; hour++) {
                    if ((heldAt & 1 << hour) != 0) {
                        byHour[hour] = status;
                    }
                }
            }
        }
        return services;
    }
}
