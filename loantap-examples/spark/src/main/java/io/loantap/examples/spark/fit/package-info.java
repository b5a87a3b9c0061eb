/** Summaries, encoded rows and sums of partitions, put together on the driver. */
@NullMarked
package io.loantap.examples.spark.fit;

import org.jspecify.annotations.NullMarked;
