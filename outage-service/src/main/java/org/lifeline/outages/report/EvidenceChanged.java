package org.lifeline.outages.report;

import java.time.Instant;
import org.lifeline.outages.supply.Service;

/**
 * Reports joined or left what is known of one service in one region. Fired inside the transaction of the change.
 *
 * @param from the earliest observation among them
 * @param to the latest
 * @param event the id of the event that records it
 */
public record EvidenceChanged(String region, Service service, Instant from, Instant to, long event) {}
