/** The {@code loantap} command line. */
@NullMarked
package io.loantap.train.cli;

import org.jspecify.annotations.NullMarked;
