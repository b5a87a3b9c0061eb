/**
 * Progress, parallel work, watched output, suggestions, words for a shell and for outcomes, which
 * any other package may use.
 */
@NullMarked
package io.loantap.train.support;

import org.jspecify.annotations.NullMarked;
