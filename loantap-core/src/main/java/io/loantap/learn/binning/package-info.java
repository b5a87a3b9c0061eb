/** The best cuts of numbers, and the best groups of levels, by the outcomes of finished loans. */
@NullMarked
package io.loantap.learn.binning;

import org.jspecify.annotations.NullMarked;
