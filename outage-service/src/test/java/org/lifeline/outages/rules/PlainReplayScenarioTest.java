package org.lifeline.outages.rules;

class PlainReplayScenarioTest extends AnyReplayScenarioTest {
    PlainReplayScenarioTest() {
        super(Rulebook.PLAIN);
    }
}
