/**
 * The selection of characteristics: which of a recipe's candidates earn their place in the model,
 * and at which step, and why, the others left.
 */
@NullMarked
package io.loantap.train.selection;

import org.jspecify.annotations.NullMarked;
