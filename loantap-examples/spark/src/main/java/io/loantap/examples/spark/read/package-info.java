/** Files as tables of Spark, and their rows as text, read by the rules of CSV. */
@NullMarked
package io.loantap.examples.spark.read;

import org.jspecify.annotations.NullMarked;
