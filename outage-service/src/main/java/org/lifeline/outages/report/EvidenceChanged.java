package org.lifeline.outages.report;

import org.lifeline.outages.supply.Service;

/**
 * A report joined or left what is known of one service in one region. Fired inside the transaction of the change.
 *
 * @param event the id of the event that records it
 */
public record EvidenceChanged(String region, Service service, long event) {}
