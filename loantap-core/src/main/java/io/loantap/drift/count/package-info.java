/** Counts of what a model is asked, and their comparison with the training loans. */
@NullMarked
package io.loantap.drift.count;

import org.jspecify.annotations.NullMarked;
