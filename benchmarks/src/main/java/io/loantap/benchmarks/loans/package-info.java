/** Loans made up for benchmarks: in memory, as a file, and encoded for training. */
@NullMarked
package io.loantap.benchmarks.loans;

import org.jspecify.annotations.NullMarked;
