/** Programs of one topic each, to read, run and copy from; docs/programs.md lists them. */
@NullMarked
package io.loantap.examples.programs;

import org.jspecify.annotations.NullMarked;
