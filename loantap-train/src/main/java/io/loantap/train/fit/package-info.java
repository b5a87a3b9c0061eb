/** Encoded rows, the choice of the penalty by cross-validation, and the fit. */
@NullMarked
package io.loantap.train.fit;

import org.jspecify.annotations.NullMarked;
