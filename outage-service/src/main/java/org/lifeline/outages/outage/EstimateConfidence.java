package org.lifeline.outages.outage;

/** How sure an estimate of the restoration is. */
public enum EstimateConfidence {
    HIGH,
    LOW
}
