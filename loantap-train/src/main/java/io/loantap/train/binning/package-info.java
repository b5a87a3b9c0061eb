/** The bins of each characteristic with their loans: what {@code loantap bin} says. */
@NullMarked
package io.loantap.train.binning;

import org.jspecify.annotations.NullMarked;
