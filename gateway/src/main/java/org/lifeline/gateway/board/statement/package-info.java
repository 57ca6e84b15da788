/**
 * What an assessment says at a moment: the level that stands, or the last that stood, or what is known of parts, or nothing.
 * outage-service tells when that changes; the gateway's own clock takes over where it is silent.
 */
package org.lifeline.gateway.board.statement;
