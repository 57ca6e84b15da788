package org.lifeline.outages.rules.state;

/** What a level of a supply rests on: claims about all of the area, or an estimate from samples of it. */
public enum LevelBasis {
    OBSERVED,
    ESTIMATED
}
