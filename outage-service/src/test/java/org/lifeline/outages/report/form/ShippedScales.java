package org.lifeline.outages.report.form;

import java.util.Optional;
import org.lifeline.outages.supply.Level;
import org.lifeline.outages.supply.SupplySettings;

/** From measures to levels by the numbers that ship. */
final class ShippedScales implements SupplySettings {
    private static final SupplySettings SHIPPED = new ShippedScales();

    private ShippedScales() {}

    /** The level of a report about water with some fields; empty when there is none, or a contradiction. */
    static Optional<Level> water(String fields) {
        return Measured.level(Forms.report("'service':'WATER'," + fields), SHIPPED);
    }

    @Override
    public Scale hoursPerDay() {
        return new Amounts(16, 6);
    }

    @Override
    public Scale litresPerPersonPerDay() {
        return new Amounts(15, 7.5);
    }

    @Override
    public Days daysBetweenSupply() {
        return new Between(1, 3);
    }

    private record Amounts(double normal, double reduced) implements Scale {}

    private record Between(double normal, double reduced) implements Days {}
}
