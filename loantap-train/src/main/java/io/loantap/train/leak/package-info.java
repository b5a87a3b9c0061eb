/** Finds characteristics that give the outcome away. */
@NullMarked
package io.loantap.train.leak;

import org.jspecify.annotations.NullMarked;
