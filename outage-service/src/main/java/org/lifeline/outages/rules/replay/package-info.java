/** Goes through the claims about a supply in the order in which they were observed, and says how it is at each moment. */
package org.lifeline.outages.rules.replay;
