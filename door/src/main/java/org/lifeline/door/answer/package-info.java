/**
 * Answers that may be large, in every service: each is made once for all who ask the same, only so much is made, kept and under
 * way at a time, and none is sent faster than it is read.
 */
package org.lifeline.door.answer;
