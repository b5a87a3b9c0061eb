/** Pairs of characteristics that contribute together: which there are, and the fit with them. */
@NullMarked
package io.loantap.train.pair;

import org.jspecify.annotations.NullMarked;
