/**
 * What is coarse for whom, the same in every service: times, confidence, and when readers are told what is new. A rule is one
 * class here; the services say where it holds.
 */
package org.lifeline.privacy;
