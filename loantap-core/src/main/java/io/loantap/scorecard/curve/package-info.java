/**
 * The curves of a scorecard: what a value of one characteristic contributes to the log-odds, as
 * lines between breakpoints, steps, or a contribution for each level. A new shape is added here.
 */
@NullMarked
package io.loantap.scorecard.curve;

import org.jspecify.annotations.NullMarked;
