package org.lifeline.outages.rules;

class ReviewScenarioTest extends AnyReviewScenarioTest {
    ReviewScenarioTest() {
        super(Rulebook.RUNNING);
    }
}
