/** Sees that a service which has run out of memory outside the heap, and stays so, ends and is started again. */
package org.lifeline.door.memory;
