package org.lifeline.outages.rules;

class PlainReviewScenarioTest extends AnyReviewScenarioTest {
    PlainReviewScenarioTest() {
        super(Rulebook.PLAIN);
    }
}
