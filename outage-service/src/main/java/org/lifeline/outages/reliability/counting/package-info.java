/**
 * Counts interruptions over the true history of a supply (docs/decisions/rules-second-edition.md, S50 and on). Pure; times are
 * microseconds since 1970, so that many of them are quick to count.
 */
package org.lifeline.outages.reliability.counting;
