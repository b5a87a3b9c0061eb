/** The mathematics: the scorecard that scores, and the logistic regression that finds it. */
@NullMarked
package io.loantap.model;

import org.jspecify.annotations.NullMarked;
