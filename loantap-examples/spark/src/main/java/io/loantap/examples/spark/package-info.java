/** Training and scoring on Apache Spark. */
@NullMarked
package io.loantap.examples.spark;

import org.jspecify.annotations.NullMarked;
