package org.lifeline.outages.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lifeline.outages.report.form.ShippedScales.water;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.outages.supply.Level;

class MeasuredTest {
    @ParameterizedTest
    @CsvSource({
        "0, NORMAL",
        "0.5, NORMAL",
        "1, NORMAL",
        "1.01, REDUCED",
        "2, REDUCED",
        "3, REDUCED",
        "3.01, SEVERE",
        "4, SEVERE",
        "365, SEVERE"
    })
    void daysBetweenSupplyAreAMeasureByThemselves(double days, Level level) {
        assertThat(water("'daysBetweenSupply':" + days)).contains(level);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 1, NORMAL",
        "20, 2, REDUCED",
        "20, 4, SEVERE",
        "10, 1, REDUCED",
        "10, 4, SEVERE",
        "5, 2, SEVERE",
        "0, 1, NONE",
        "0, 9, NONE"
    })
    void ofLitresAndDaysTheWorseHolds(double litres, double days, Level level) {
        assertThat(water("'litresPerPersonPerDay':" + litres + ",'daysBetweenSupply':" + days))
                .contains(level);
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 1", "REDUCED, 2", "SEVERE, 9", "NONE, 9"})
    void statedLevelMayStandBesideTheDays(Level level, double days) {
        assertThat(water("'level':'" + level + "','daysBetweenSupply':" + days)).contains(level);
    }

    @ParameterizedTest
    @CsvSource({"NORMAL, 2", "NORMAL, 9", "REDUCED, 1", "REDUCED, 9", "SEVERE, 2", "NONE, 3"})
    void statedLevelThatTheDaysDoNotSayContradicts(Level level, double days) {
        assertThat(water("'level':'" + level + "','daysBetweenSupply':" + days)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NONE, 5, 9", "REDUCED, 5, 2", "NORMAL, 20, 2"})
    void statedLevelThatIsNotTheWorseOfBothContradicts(Level level, double litres, double days) {
        assertThat(water("'level':'" + level + "','litresPerPersonPerDay':" + litres + ",'daysBetweenSupply':" + days))
                .isEmpty();
    }
}
