/**
 * Who reads, and how exactly: coordinators are told everything as it is and at once, administrators at once, everybody else to
 * the hour and on a grid of a minute. Every way out of this service asks {@link org.lifeline.outages.reader.Reader}.
 */
package org.lifeline.outages.reader;
