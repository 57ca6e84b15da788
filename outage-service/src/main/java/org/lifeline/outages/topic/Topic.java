package org.lifeline.outages.topic;

import org.lifeline.outages.supply.Service;

/** What reports are about: one service in one region. */
public record Topic(String region, Service service) implements Comparable<Topic> {
    /** Subject of its events, and name of its lock. */
    public String key() {
        return region + "/" + service;
    }

    @Override
    public int compareTo(Topic other) {
        return key().compareTo(other.key());
    }
}
