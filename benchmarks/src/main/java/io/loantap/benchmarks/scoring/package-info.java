/**
 * Scoring beside other libraries: one model, one set of raw applicants, a class for each library.
 */
@NullMarked
package io.loantap.benchmarks.scoring;

import org.jspecify.annotations.NullMarked;
