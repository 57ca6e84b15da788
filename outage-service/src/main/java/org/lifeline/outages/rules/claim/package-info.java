/** What is said of a supply, as the rules see it: reports and decisions, its own and handed down from the areas around it. */
package org.lifeline.outages.rules.claim;
