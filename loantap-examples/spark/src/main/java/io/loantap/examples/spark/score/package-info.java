/** The broadcast model, rows as applicants, the scoring functions and their results. */
@NullMarked
package io.loantap.examples.spark.score;

import org.jspecify.annotations.NullMarked;
