/** Files of loans and applicants as tables. */
@NullMarked
package io.loantap.examples.spark.read;

import org.jspecify.annotations.NullMarked;
