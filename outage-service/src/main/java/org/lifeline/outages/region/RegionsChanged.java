package org.lifeline.outages.region;

import java.util.Set;

/**
 * Regions of which the replica now knows something else that levels rest on. Fired inside the transaction that changes them.
 *
 * @param themselves those with other people, and those that areas inside were added to or taken from
 * @param withAllInside those at another place in the tree
 */
public record RegionsChanged(Set<String> themselves, Set<String> withAllInside) {}
