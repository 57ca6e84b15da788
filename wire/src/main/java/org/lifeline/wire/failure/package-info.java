/** What becomes of an error of ours: a line in the log, and an id for whoever met it. */
package org.lifeline.wire.failure;
