/**
 * Takes nothing that can be read in two ways, or that would only fail later on: what is wrong with a call is the caller's to
 * mend, and is told before anything is done for it.
 */
package org.lifeline.door.strict;
