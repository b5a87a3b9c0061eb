/** Finished loans read from a file, and their division into training and test rows. */
@NullMarked
package io.loantap.train.data;

import org.jspecify.annotations.NullMarked;
