/** JMH benchmarks; each has a baseline that shows what the measuring itself costs. */
@NullMarked
package io.loantap.benchmarks;

import org.jspecify.annotations.NullMarked;
