/**
 * Assessments as outage-service tells them, in events of both editions and in boards that were kept on disk. What the second
 * edition added is optional: {@link org.lifeline.gateway.board.told.Assessment} fills in what an older one means.
 */
package org.lifeline.gateway.board.told;
