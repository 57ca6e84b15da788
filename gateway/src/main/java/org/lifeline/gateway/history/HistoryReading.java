package org.lifeline.gateway.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lifeline.gateway.history.HistoryAnswer.HistoryGap;

/** Reads the hours of an area one after the other, and notes what changes. */
final class HistoryReading {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<String, List<HistoryPoint>> points = new TreeMap<>();
    private final Map<String, HourlyStatus> before = new TreeMap<>();
    private final List<HistoryGap> missing = new ArrayList<>();

    /** @param from and to: whole hours, both included */
    static HistoryAnswer of(String pcode, Instant from, Instant to, DayStore store) {
        HistoryReading reading = new HistoryReading();
        for (LocalDate date = HistoryDay.of(from); !date.isAfter(HistoryDay.of(to)); date = date.plusDays(1)) {
            HistoryDay day = store.read(date, pcode::equals).orElse(new HistoryDay(date));
            for (int hour = 0; hour < HistoryDay.HOURS; hour++) {
                Instant at = day.hour(hour);
                if (!at.isBefore(from) && !at.isAfter(to)) {
                    reading.hour(at, hour, day.of(pcode));
                }
            }
        }
        return new HistoryAnswer(pcode, from, to, reading.points, reading.missing);
    }

    private void hour(Instant at, int hour, Map<String, HourlyStatus[]> services) {
        boolean any = false;
        for (Map.Entry<String, HourlyStatus[]> service : services.entrySet()) {
            HourlyStatus status = service.getValue()[hour];
            any |= status != null;
            HourlyStatus last = status == null ? before.remove(service.getKey()) : before.put(service.getKey(), status);
            if (status != null && !status.equals(last)) {
                points.computeIfAbsent(service.getKey(), none -> new ArrayList<>())
                        .add(HistoryPoint.of(at, status));
            }
        }
        if (!any) {
            before.clear();
            miss(at);
        }
    }

    private void miss(Instant at) {
        HistoryGap last = missing.isEmpty() ? null : missing.get(missing.size() - 1);
        if (last != null && last.to().plus(HOUR).equals(at)) {
            missing.set(missing.size() - 1, new HistoryGap(last.from(), at));
        } else {
            missing.add(new HistoryGap(at, at));
        }
    }
}
