/** How many people live in each area, from figures of different years and none. Pure; nothing in it knows of services, so that all of them count the same people. */
package org.lifeline.population;
