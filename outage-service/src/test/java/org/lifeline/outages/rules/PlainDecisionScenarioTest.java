package org.lifeline.outages.rules;

class PlainDecisionScenarioTest extends AnyDecisionScenarioTest {
    PlainDecisionScenarioTest() {
        super(Rulebook.PLAIN);
    }
}
