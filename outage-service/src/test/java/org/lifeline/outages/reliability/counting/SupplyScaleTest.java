package org.lifeline.outages.reliability.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lifeline.outages.reliability.counting.Histories.ELECTRICITY;
import static org.lifeline.outages.reliability.counting.Histories.WATER;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lifeline.outages.rules.claim.Measure;
import org.lifeline.outages.rules.claim.Measure.Unit;
import org.lifeline.outages.rules.state.UsualSupply;
import org.lifeline.outages.supply.Level;

class SupplyScaleTest {
    @ParameterizedTest
    @CsvSource({
        // level, its measure, what is usual and its measure, least and most hours that a day lacks
        "NONE, , NORMAL, , 24, 24",
        "NONE, , SEVERE, 4 HOURS_PER_DAY, 4, 4",
        "NONE, , REDUCED, , 6, 16", // a usual level without a measure
        "SEVERE, , REDUCED, , 0, 16",
        "SEVERE, 5 HOURS_PER_DAY, NORMAL, , 19, 19",
        "SEVERE, 0.5 HOURS_PER_DAY, SEVERE, 4 HOURS_PER_DAY, 3.5, 3.5",
        "SEVERE, , SEVERE, 4 HOURS_PER_DAY, 0, 4",
        "REDUCED, , NORMAL, , 8, 18",
        "REDUCED, 12 HOURS_PER_DAY, NORMAL, 20 HOURS_PER_DAY, 8, 8",
    })
    void hoursOfElectricityThatADayLacks(
            Level level, String measure, Level usual, String usually, double least, double most) {
        lacks(ELECTRICITY, level, measure, usual, usually, least, most);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, , NORMAL, , 24, 24",
        "REDUCED, 10 LITRES_PER_PERSON_PER_DAY, NORMAL, , 8, 8",
        "SEVERE, 5 LITRES_PER_PERSON_PER_DAY, REDUCED, 10 LITRES_PER_PERSON_PER_DAY, 8, 8",
        "NORMAL, 30 LITRES_PER_PERSON_PER_DAY, NORMAL, 60 LITRES_PER_PERSON_PER_DAY, 0, 0",
        "SEVERE, 4 DAYS_BETWEEN_SUPPLY, NORMAL, , 18, 18",
        "SEVERE, , NORMAL, , 12, 24",
    })
    void hoursOfWaterThatADayLacks(
            Level level, String measure, Level usual, String usually, double least, double most) {
        lacks(WATER, level, measure, usual, usually, least, most);
    }

    private static void lacks(
            SupplyScale scale, Level level, String measure, Level usual, String usually, double least, double most) {
        LackOfSupply lack = scale.lack(level, measure(measure), new UsualSupply(usual, measure(usually)));

        assertThat(24 * lack.low()).isCloseTo(least, within(1e-9));
        assertThat(24 * lack.high()).isCloseTo(most, within(1e-9));
    }

    private static Measure measure(String words) {
        if (words == null) {
            return null;
        }
        String[] parts = words.split(" ");
        return new Measure(Unit.valueOf(parts[1]), Double.parseDouble(parts[0]));
    }
}
