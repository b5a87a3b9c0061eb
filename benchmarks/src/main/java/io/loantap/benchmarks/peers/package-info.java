/** Other libraries' logistic regression beside loantap's, on the same rows and objective. */
@NullMarked
package io.loantap.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
