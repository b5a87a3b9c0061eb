/** Training and scoring on Spark beside Spark's own machine learning library. */
@NullMarked
package io.loantap.benchmarks.spark;

import org.jspecify.annotations.NullMarked;

