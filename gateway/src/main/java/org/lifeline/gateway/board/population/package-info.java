/** How many people live in each area, from figures of different years and none. Pure; nothing in it knows of services. */
package org.lifeline.gateway.board.population;
