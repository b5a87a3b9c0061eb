/**
 * What can be said of a file of finished loans before any model: records of figures, from which
 * both the page and the JSON are written. Shares and rates are in [0, 1]; a rate is that of the bad
 * outcome; intervals are Wilson's at 95 %.
 */
@NullMarked
package io.loantap.train.explore;

import org.jspecify.annotations.NullMarked;
