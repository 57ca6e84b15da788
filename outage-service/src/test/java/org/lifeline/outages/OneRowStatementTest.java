package org.lifeline.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneRowStatementTest {
    @Test
    void columnsOfTheRowsBecomeValues() {
        OneRowStatement one = OneRowStatement.of(
                "select a.id from unnest(?::uuid[], ?::text[],\n ?::timestamptz[]) as asked (id, region, since) join a");

        assertThat(one.sql())
                .isEqualTo(
                        "select a.id from (values (?::uuid, ?::text,\n ?::timestamptz)) as asked (id, region, since) join a");
        assertThat(one.columns()).isEqualTo(bits(0, 1, 2));
    }

    @Test
    void otherParametersStayAsTheyAre() {
        OneRowStatement one =
                OneRowStatement.of("select ? from unnest(?::int8[]) as asked (id) where id <> any(?::int8[]) limit ?");

        assertThat(one.sql())
                .isEqualTo("select ? from (values (?::int8)) as asked (id) where id <> any(?::int8[]) limit ?");
        assertThat(one.columns()).isEqualTo(bits(1));
        assertThat(one.fits(bits(1))).isTrue();
        assertThat(one.fits(bits(1, 2))).isTrue();
        assertThat(one.fits(bits(2))).isFalse();
    }

    @Test
    void statementWithoutRowsFitsNever() {
        assertThat(OneRowStatement.of("delete from a where id = any(?::uuid[])").fits(bits(0)))
                .isFalse();
        assertThat(OneRowStatement.of("select unnest(?::text[])").fits(bits(0))).isFalse();
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return bits;
    }
}
