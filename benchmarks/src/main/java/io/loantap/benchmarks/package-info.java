/** Benchmarks of loantap alone; those of JMH show what the measuring itself costs, too. */
@NullMarked
package io.loantap.benchmarks;

import org.jspecify.annotations.NullMarked;
