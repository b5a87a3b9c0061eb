/**
 * A challenger beside the champion: a second model that is asked about the same applications,
 * counted and compared, and never decides; and the assignment of applications to either.
 */
@NullMarked
package io.loantap.challenge;

import org.jspecify.annotations.NullMarked;
