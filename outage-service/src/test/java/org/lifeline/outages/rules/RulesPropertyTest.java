package org.lifeline.outages.rules;

class RulesPropertyTest extends AnyRulesPropertyTest {
    RulesPropertyTest() {
        super(Rulebook.RUNNING);
    }
}
