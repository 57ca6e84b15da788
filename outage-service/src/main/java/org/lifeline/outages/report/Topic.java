package org.lifeline.outages.report;

import org.lifeline.outages.supply.Service;

/** What reports are about: one service in one region. */
record Topic(String region, Service service) implements Comparable<Topic> {
    static Topic of(Report report) {
        return new Topic(report.region, report.service);
    }

    /** Subject of its events, and name of its lock. */
    String key() {
        return region + "/" + service;
    }

    @Override
    public int compareTo(Topic other) {
        return key().compareTo(other.key());
    }
}
