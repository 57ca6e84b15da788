package org.lifeline.outages.rules;

class AnswerPropertyTest extends AnyAnswerPropertyTest {
    AnswerPropertyTest() {
        super(Rulebook.RUNNING);
    }
}
