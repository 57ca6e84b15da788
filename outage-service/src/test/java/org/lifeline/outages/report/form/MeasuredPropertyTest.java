package org.lifeline.outages.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.report.form.ShippedScales.water;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.lifeline.outages.supply.Level;

class MeasuredPropertyTest {
    @Property
    void oneMoreMeasureNeverMakesItBetter(
            @ForAll @DoubleRange(max = 1000) double litres, @ForAll @DoubleRange(max = 365) double days) {
        Level both = water("'litresPerPersonPerDay':" + litres + ",'daysBetweenSupply':" + days)
                .orElseThrow();

        assertThat(both)
                .isEqualTo(Level.worse(
                        water("'litresPerPersonPerDay':" + litres).orElseThrow(),
                        water("'daysBetweenSupply':" + days).orElseThrow()));
    }

    @Property
    void longerPausesAreNeverBetter(
            @ForAll @DoubleRange(max = 365) double days, @ForAll @DoubleRange(max = 365) double more) {
        assertThat(water("'daysBetweenSupply':" + (days + more)).orElseThrow())
                .isGreaterThanOrEqualTo(water("'daysBetweenSupply':" + days).orElseThrow());
    }
}
