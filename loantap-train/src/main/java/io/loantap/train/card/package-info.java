/** Scorecards of other programs, made into models. */
@NullMarked
package io.loantap.train.card;

import org.jspecify.annotations.NullMarked;
