package org.lifeline.gateway.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lifeline.gateway.board.Board;
import org.lifeline.gateway.board.BoardsForHistory;

class HistoryDayTest {
    private static final LocalDate DATE = LocalDate.parse("2025-03-07");
    private static final int MOST_KILOBYTES = 750; // 300 MB a year, were every day like that
    private static final List<Integer> THERE = List.of(0, 1, 2, 5, 6, 23);

    private static HistoryDay day() {
        SplittableRandom random = new SplittableRandom(7);
        HistoryDay day = new HistoryDay(DATE);
        for (int hour : THERE) {
            day.put(hour, BoardsForHistory.any(random));
        }
        return day;
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        HistoryDay day = day();

        HistoryDay read = HistoryDay.read(day.bytes());

        assertThat(read.date()).isEqualTo(DATE);
        assertThat(read.isNews()).isTrue();
        for (int hour = 0; hour < HistoryDay.HOURS; hour++) {
            assertThat(read.has(hour)).isEqualTo(THERE.contains(hour));
        }
        for (String pcode : List.of("SY", "SY06", "SY0602", "SY060200")) {
            assertThat(read.of(pcode)).as(pcode).hasSameSizeAs(day.of(pcode)).isNotEmpty();
            day.of(pcode).forEach((service, hours) -> assertThat(read.of(pcode).get(service))
                    .isEqualTo(hours));
        }
    }

    @Test
    void oneAreaIsReadWithoutTheOthers() throws IOException {
        HistoryDay day = day();

        HistoryDay read = HistoryDay.read(day.bytes(), "SY0602"::equals);

        assertThat(read.of("SY0602").get("WATER")).isEqualTo(day.of("SY0602").get("WATER"));
        assertThat(read.of("SY06")).isEmpty();
    }

    @Test
    void whatStaysAsItWasIsOneObject() {
        HistoryDay day = new HistoryDay(DATE);
        day.put(4, BoardsForHistory.any(new SplittableRandom(3)));
        day.put(5, BoardsForHistory.any(new SplittableRandom(3)));

        HourlyStatus[] hours = day.of("SY06").get("ELECTRICITY");
        assertThat(hours[5]).isNotNull().isSameAs(hours[4]);
    }

    @Test
    void anHourThatComesLaterIsAddedToWhatWasRead() throws IOException {
        HistoryDay day = HistoryDay.read(day().bytes());
        Board board = BoardsForHistory.any(new SplittableRandom(8));

        day.put(3, board);
        HistoryDay read = HistoryDay.read(day.bytes());

        assertThat(read.has(3)).isTrue();
        assertThat(read.of("SY06").get("ELECTRICITY")[3])
                .isEqualTo(HourlyStatus.of(
                        board.area("SY06").orElseThrow().services().get("ELECTRICITY")));
        assertThat(read.of("SY06").get("ELECTRICITY")[4]).isNull();
    }

    /** 200 changes an hour are every community in a day. */
    @Test
    void aYearOfACountryFitsOnADisk() {
        HistoryDay day = new HistoryDay(DATE);
        AtomicInteger hour = new AtomicInteger();
        BoardsForHistory.hoursOfACountry(HistoryDay.HOURS, 200)
                .forEach(board -> day.put(hour.getAndIncrement(), board));

        int kilobytes = day.bytes().length / 1000;
        System.out.println("HistoryDayTest: a day of 5,601 areas, each changed once: " + kilobytes + " kB");

        assertThat(kilobytes).isLessThan(MOST_KILOBYTES);
    }

    @Test
    void whatIsBrokenIsSaidToBe() {
        byte[] bytes = day().bytes();
        SplittableRandom random = new SplittableRandom(9);

        assertThatThrownBy(() -> HistoryDay.read(new byte[0])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> HistoryDay.read(Arrays.copyOf(bytes, bytes.length / 2)))
                .isInstanceOf(IOException.class);
        for (int i = 0; i < 500; i++) {
            byte[] broken = bytes.clone();
            broken[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Throwable thrown = catchThrowable(() -> HistoryDay.read(broken));
            assertThat(thrown == null || thrown instanceof IOException)
                    .as("%s", thrown)
                    .isTrue();
        }
    }
}
