package org.lifeline.outages.rules;

/** Tries the text of the rules too: the transcription says nothing else. */
class PlainRulesPropertyTest extends AnyRulesPropertyTest {
    PlainRulesPropertyTest() {
        super(Rulebook.PLAIN);
    }
}
