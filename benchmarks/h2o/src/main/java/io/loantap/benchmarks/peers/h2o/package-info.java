/** H2O's logistic regression in the comparison of fits. */
@NullMarked
package io.loantap.benchmarks.peers.h2o;

import org.jspecify.annotations.NullMarked;

