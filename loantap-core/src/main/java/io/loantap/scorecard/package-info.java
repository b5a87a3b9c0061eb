/**
 * The scorecard, which a fitted model is: an intercept and characteristics, each with its {@link
 * io.loantap.scorecard.curve.Curve curve}; the logistic link, the scaling to points, and the record
 * of where it comes from.
 */
@NullMarked
package io.loantap.scorecard;

import org.jspecify.annotations.NullMarked;
