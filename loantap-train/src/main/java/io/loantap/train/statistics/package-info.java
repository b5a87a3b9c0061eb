/**
 * What a validator asks of a fitted model: how certain its coefficients are, whether its columns
 * say the same thing twice, and whether it beats knowing nothing. Nothing here changes a model.
 */
@NullMarked
package io.loantap.train.statistics;

import org.jspecify.annotations.NullMarked;
