/** Look-ups of a word among others: of itself, and of the one that was probably meant. */
@NullMarked
package io.loantap.text;

import org.jspecify.annotations.NullMarked;
