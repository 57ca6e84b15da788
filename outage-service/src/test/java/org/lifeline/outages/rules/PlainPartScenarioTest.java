package org.lifeline.outages.rules;

class PlainPartScenarioTest extends AnyPartScenarioTest {
    PlainPartScenarioTest() {
        super(Rulebook.PLAIN);
    }
}
