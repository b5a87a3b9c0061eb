/**
 * Progress, parallel work, watched output, suggestions and words for a shell, which any other
 * package may use.
 */
@NullMarked
package io.loantap.train.support;

import org.jspecify.annotations.NullMarked;
