package org.lifeline.outages.rules.state;

import java.util.List;
import org.lifeline.outages.rules.claim.Claim;
import org.lifeline.outages.supply.Service;

/**
 * All that a supply's state is a function of, besides the settings and the time.
 *
 * @param finest whether there are no areas inside
 * @param population null when nobody counted
 * @param claims own and handed down, in any order
 */
public record SupplyFacts(Service service, boolean finest, Long population, List<Claim> claims, UsualSupplies usual) {}
