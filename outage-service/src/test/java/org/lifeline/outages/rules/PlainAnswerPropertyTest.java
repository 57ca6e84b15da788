package org.lifeline.outages.rules;

class PlainAnswerPropertyTest extends AnyAnswerPropertyTest {
    PlainAnswerPropertyTest() {
        super(Rulebook.PLAIN);
    }
}
