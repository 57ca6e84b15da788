package org.lifeline.outages.rules;

class ReplayScenarioTest extends AnyReplayScenarioTest {
    ReplayScenarioTest() {
        super(Rulebook.RUNNING);
    }
}
