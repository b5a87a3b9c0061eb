/** Progress, parallel work and watched output, which any other package may use. */
@NullMarked
package io.loantap.train.support;

import org.jspecify.annotations.NullMarked;
