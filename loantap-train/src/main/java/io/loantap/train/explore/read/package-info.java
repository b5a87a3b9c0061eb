/** Reads a file of finished loans once, in bounded memory, and counts what can be said of it. */
@NullMarked
package io.loantap.train.explore.read;

import org.jspecify.annotations.NullMarked;
