/** The numbers of the rules as they are configured, for every room that needs them. */
package org.lifeline.outages.rulebook;
