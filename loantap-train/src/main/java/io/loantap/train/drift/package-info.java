/** What {@code loantap drift} finds, and how it is shown. */
@NullMarked
package io.loantap.train.drift;

import org.jspecify.annotations.NullMarked;
