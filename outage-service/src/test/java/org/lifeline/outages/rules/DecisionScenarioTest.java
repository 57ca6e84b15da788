package org.lifeline.outages.rules;

class DecisionScenarioTest extends AnyDecisionScenarioTest {
    DecisionScenarioTest() {
        super(Rulebook.RUNNING);
    }
}
