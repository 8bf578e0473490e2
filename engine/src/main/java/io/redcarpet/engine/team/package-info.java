/** What a plan asks of the others on a team, and how it is answered before anybody's pay is calculated. */
@NullMarked
package io.redcarpet.engine.team;

import org.jspecify.annotations.NullMarked;
