/** L2 logistic regression: kernels over rows, the fit, and its folding into a scorecard. */
@NullMarked
package io.loantap.learn.regression;

import org.jspecify.annotations.NullMarked;
