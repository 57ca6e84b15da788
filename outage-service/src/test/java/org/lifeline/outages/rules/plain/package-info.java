/**
 * The rules from claims to a supply's state once more, as slowly and plainly as their text words them, so that the real
 * ones can be held against them. It shares nothing with them but the records of what goes in and comes out.
 */
package org.lifeline.outages.rules.plain;
