package org.lifeline.door.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lifeline.door.body.BodyRoom.Answer;

class BodyRoomTest {
    private static final int KIBIBYTE = 1024;

    private final BodyRoom room = new BodyRoom(1024 * KIBIBYTE, 512 * KIBIBYTE);

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        BodyRoom.Part part = room.open("a");
        assertThat(part.take(512 * KIBIBYTE)).isEqualTo(Answer.YES);

        part.close();
        part.close();

        assertThat(room.taken()).isZero();
        assertThat(room.open("a").take(512 * KIBIBYTE)).isEqualTo(Answer.YES);
    }

    @Test
    void nobodyTakesMoreThanItsShare() {
        assertThat(room.open("a").take(500 * KIBIBYTE)).isEqualTo(Answer.YES);

        assertThat(room.open("a").take(13 * KIBIBYTE)).isEqualTo(Answer.NOT_FOR_THIS_ONE);
        assertThat(room.open("a").take(12 * KIBIBYTE)).isEqualTo(Answer.YES);
        assertThat(room.open("b").take(13 * KIBIBYTE)).isEqualTo(Answer.YES);
    }

    @Test
    void aQuarterIsKeptForSmallOnes() {
        room.open("a").take(512 * KIBIBYTE);
        room.open("b").take(256 * KIBIBYTE);

        assertThat(room.open("c").take(64 * KIBIBYTE + 1)).isEqualTo(Answer.NOT_FOR_ANYBODY);
        BodyRoom.Part growing = room.open("c");
        assertThat(growing.take(64 * KIBIBYTE)).isEqualTo(Answer.YES);
        assertThat(growing.take(1)).isEqualTo(Answer.NOT_FOR_ANYBODY);
        for (int i = 0; i < 3; i++) {
            assertThat(room.open("d").take(64 * KIBIBYTE)).isEqualTo(Answer.YES);
        }
        assertThat(room.open("e").take(1)).isEqualTo(Answer.NOT_FOR_ANYBODY);
    }

    @Test
    void whatIsRefusedTakesNothing() {
        BodyRoom.Part large = room.open("a");

        large.take(2048 * KIBIBYTE);
        large.close();

        assertThat(room.taken()).isZero();
    }
}
