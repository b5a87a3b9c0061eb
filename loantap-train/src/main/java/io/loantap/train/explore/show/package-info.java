/** The page of an exploration, made from its records alone. */
@NullMarked
package io.loantap.train.explore.show;

import org.jspecify.annotations.NullMarked;
