/**
 * Encoders from the values of a characteristic to columns of numbers: bins, knots, levels and the
 * summaries that they are fitted to, which merge.
 */
@NullMarked
package io.loantap.learn.encode;

import org.jspecify.annotations.NullMarked;
