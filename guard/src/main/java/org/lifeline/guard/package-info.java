/** Who calls: the tokens of people, verified in the same way by both inner services. */
package org.lifeline.guard;
