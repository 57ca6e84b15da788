package org.lifeline.outages.rules;

class PartScenarioTest extends AnyPartScenarioTest {
    PartScenarioTest() {
        super(Rulebook.RUNNING);
    }
}
