/** How a supply is at a moment, by the claims about it. */
package org.lifeline.outages.rules.state;
