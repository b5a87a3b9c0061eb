/**
 * The scorecard, which a fitted model is: an intercept and a curve for each characteristic, the
 * logistic link, the scaling to points, and the record of where it comes from.
 */
@NullMarked
package io.loantap.scorecard;

import org.jspecify.annotations.NullMarked;
